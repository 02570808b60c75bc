import type { Language } from '../../shared/verdict/question.ts';
import type { Settings } from '../settings.ts';
import type { Look } from '../ui/surface.tsx';

/** The nearest of our languages to a browser's language tag; Simplified Chinese first. */
export function nearestLanguage(tag: string): Language {
  const lower = tag.toLowerCase();
  if (/^zh-(hant|tw|hk|mo)\b/.test(lower)) return 'zh-TW';
  return /^en\b/.test(lower) ? 'en' : 'zh-CN';
}

/** How a surface looks under these settings, in a browser that speaks `tag`. */
export const lookOf = ({ language, theme, density }: Settings, tag: string): Look => ({
  language: language === 'auto' ? nearestLanguage(tag) : language,
  theme,
  density,
});
