import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../shared/verdict/question.ts';
import { english } from './text/en.ts';
import { simplified, type TextKey } from './text/zh-CN.ts';
import { traditional } from './text/zh-TW.ts';

export type { TextKey };
export type TextValues = Readonly<Record<string, string | number>>;
/** Looks a key up in the reader's language and fills in its values. */
export type Translate = (key: TextKey, values?: TextValues) => string;

/** Each is made when it is asked for: the script in a page holds all three and needs one. */
export const TEXTS: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
  get 'zh-CN'() {
    return simplified();
  },
  get 'zh-TW'() {
    return traditional();
  },
  get en() {
    return english();
  },
};

/** `{n}` becomes the value, `{n|day|days}` the first form when it is 1; an absent value stays visible as its name. */
function fill(template: string, values: TextValues): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (one !== undefined) return (value === 1 ? one : many)!;
    return String(value ?? name);
  });
}

const translators = new Map<Language, Translate>();

/** The words of one language; the same function each time, so that it may stand in a dependency list. */
export function translator(language: Language): Translate {
  let found = translators.get(language);
  if (!found) {
    const texts = TEXTS[language];
    found = (key, values = {}) => fill(texts[key], values);
    translators.set(language, found);
  }
  return found;
}

export const LanguageContext = createContext<Language>('zh-CN');

export const useText = (): Translate => translator(useContext(LanguageContext));
