import { type Explanation, explain } from '../../shared/verdict/explain.ts';
import type { Language } from '../../shared/verdict/question.ts';
import { explainedInTraditional } from '../../shared/verdict/traditional.ts';
import type { VerifyAnswer } from '../../shared/verdict/verdict.ts';
import { toTraditional } from '../answer/traditional.ts';

const told = ({ headline, why, next }: Explanation): string =>
  [headline, ...why.map(({ text }) => `  ${text}`), ...next.map((text) => `  → ${text}`)].join('\n');

/** Every party's verdict in plain sentences, worst first, each with its citation, and what to do next. */
export async function explained(answer: VerifyAnswer, lang: Language): Promise<string> {
  const explanations = answer.results.map((result) => explain(result, { purpose: answer.purpose, lang }));
  if (lang !== 'zh-TW') return explanations.map(told).join('\n\n');
  const convert = await toTraditional();
  return explanations.map((each) => told(explainedInTraditional(each, convert))).join('\n\n');
}
