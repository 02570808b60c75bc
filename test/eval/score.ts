import type { Mention } from '../../shared/detect/mention.ts';
import { countedForm, type GoldPage } from './gold.ts';

/** Right, superfluous and missed; they add up over pages. */
export class Tally {
  right = 0;
  extra = 0;
  missed = 0;

  get precision(): number {
    return this.right + this.extra === 0 ? 1 : this.right / (this.right + this.extra);
  }
  get recall(): number {
    return this.right + this.missed === 0 ? 1 : this.right / (this.right + this.missed);
  }
  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
}

export interface Scores {
  distinctNames: Tally;
  nameMentions: Tally;
  companies: Tally;
  codes: Tally;
  /** What was named but is not labelled, and what is labelled but was not named. */
  errors: string[];
}

export const noScores = (): Scores => ({
  distinctNames: new Tally(),
  nameMentions: new Tally(),
  companies: new Tally(),
  codes: new Tally(),
  errors: [],
});

/** Counts a page's mentions against its labels; strings to be ignored are neither right nor wrong. */
export function scorePage(gold: GoldPage, mentions: readonly Mention[], scores: Scores): void {
  const ignored = new Set(gold.ignore.map(countedForm));
  const named = count(
    mentions
      .filter(({ kind }) => kind === 'name')
      .map(({ text }) => countedForm(text))
      .filter((name) => !ignored.has(name)),
  );
  const wanted = new Map(gold.orgs.map(({ name, count, count_exact }) => [countedForm(name), count_exact ?? count]));
  compare(wanted, named, scores.distinctNames, () => 1);
  compare(wanted, named, scores.nameMentions, (times) => times);
  for (const { name, type } of gold.orgs) {
    if (type !== 'company') continue;
    if (named.has(countedForm(name))) scores.companies.right++;
    else scores.companies.missed++;
  }
  const coded = count(mentions.filter(({ kind }) => kind === 'code').map(({ text }) => text));
  compare(new Map(gold.codes.map(({ code, count }) => [code, count])), coded, scores.codes, (times) => times);
  for (const name of named.keys()) if (!wanted.has(name)) scores.errors.push(`${gold.id} + ${name}`);
  for (const name of wanted.keys()) if (!named.has(name)) scores.errors.push(`${gold.id} - ${name}`);
}

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function compare(
  wanted: Map<string, number>,
  found: Map<string, number>,
  tally: Tally,
  weight: (times: number) => number,
): void {
  for (const name of new Set([...wanted.keys(), ...found.keys()])) {
    const want = weight(wanted.get(name) ?? 0) * (wanted.has(name) ? 1 : 0);
    const got = weight(found.get(name) ?? 0) * (found.has(name) ? 1 : 0);
    tally.right += Math.min(want, got);
    tally.missed += Math.max(0, want - got);
    tally.extra += Math.max(0, got - want);
  }
}
