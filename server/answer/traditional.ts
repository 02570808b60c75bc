import type { Language } from '../../shared/verdict/question.ts';
import { type Convert, inTraditional } from '../../shared/verdict/traditional.ts';
import type { VerifyAnswer } from '../../shared/verdict/verdict.ts';

let converter: Promise<Convert> | null = null;

/** The converter to traditional characters as Taiwan writes them, loaded when first needed: it is large. */
export const toTraditional = (): Promise<Convert> => {
  converter ??= import('opencc-js/cn2t').then(({ Converter }) => Converter({ from: 'cn', to: 'tw' }));
  return converter;
};

/** The answer in the characters its reader asked for. */
export const inReadersScript = async (answer: VerifyAnswer, lang: Language): Promise<VerifyAnswer> =>
  lang === 'zh-TW' ? inTraditional(answer, await toTraditional()) : answer;
