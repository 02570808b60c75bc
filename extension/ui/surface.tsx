import type { ComponentChildren } from 'preact';
import type { Language } from '../../shared/verdict/question.ts';
import { LanguageContext } from './text.ts';

export interface Look {
  language: Language;
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
}

export const DEFAULT_LOOK: Look = { language: 'zh-CN', theme: 'system', density: 'comfortable' };

/** What every surface stands in: its language, theme and density. All our styles hang on this one element. */
export function Surface({ look, children }: { look: Look; children: ComponentChildren }) {
  return (
    <LanguageContext.Provider value={look.language}>
      <div class="xinjian" lang={look.language} data-theme={look.theme} data-density={look.density}>
        {children}
      </div>
    </LanguageContext.Provider>
  );
}
