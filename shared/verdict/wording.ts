import type { Language } from './question.ts';

/** One sentence of ours in the languages it is written in; traditional Chinese is made from the simplified text. */
export interface Words {
  'zh-CN': string;
  en: string;
}

export const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** The sentence a reader of the language gets; for `zh-TW` still in simplified characters (see `traditional.ts`). */
export const inLanguage = (text: { 'zh-CN': string; en?: string | undefined }, lang: Language): string =>
  lang === 'en' ? (text.en ?? text['zh-CN']) : text['zh-CN'];
