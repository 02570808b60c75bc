import { globSync, readFileSync } from 'node:fs';
import { LEGAL_FORMS } from '../../shared/detect/legal-forms.ts';
import { ORGANS } from '../../shared/detect/organs.ts';
import type { Chance } from './chance.ts';
import type { LabelledPage } from './gold.ts';
import { sampleOf } from './gold.ts';
import { InventedNames, NAME_KINDS, type NameKind } from './invented-names.ts';
import { type Sample, Samples } from './sample.ts';

/** Texts of law and of the documents name nobody but central organs: what looks like a name in them is none. */
export function proseLines(material: string): string[] {
  const files = [...globSync(`${material}/law/*.md`), ...globSync(`${material}/seeds/00[1-9]*.txt`)].sort();
  return files.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter((line) => line.trim().length > 4);
}

const ENTRANCES = new Set('由向对与和为经被将给以在从及或按至到据受因于是了的，、：；');
/** Endings that stand in prose without a name, as kinds of organisations. */
const KINDS = LEGAL_FORMS.map(([text]) => text).filter((text) => text.length <= 4 && !text.includes('('));

/** Prose as it is, with invented names put in behind words that names follow, and with mere kinds put in anywhere. */
export function proseSamples(lines: readonly string[], chance: Chance, count: number): Sample[] {
  if (lines.length === 0) return [];
  const names = new InventedNames(chance);
  const samples = new Samples(chance);
  return Array.from({ length: count }, () => {
    const sample = namingOrgans(chance.of(lines));
    for (let insertions = chance.below(4); insertions > 0; insertions--) {
      const at = entrance(sample.text, chance);
      if (at > 0 && chance.is(0.5)) insert(sample, at, samples.dress(names.of(chance.of(NAME_KINDS))), true);
      else insert(sample, chance.below(sample.text.length), chance.of(KINDS), false);
    }
    return sample;
  });
}

function entrance(text: string, chance: Chance): number {
  for (let tries = 0; tries < 8; tries++) {
    const at = 1 + chance.below(text.length);
    if (ENTRANCES.has(text[at - 1]!)) return at;
  }
  return 0;
}

function insert(sample: Sample, at: number, words: string, isName: boolean): void {
  if ([...sample.names, ...sample.either].some(([start, end]) => at > start && at < end)) return;
  const moved = ([start, end]: [number, number]): [number, number] =>
    start >= at ? [start + words.length, end + words.length] : [start, end];
  sample.text = sample.text.slice(0, at) + words + sample.text.slice(at);
  sample.names = sample.names.map(moved);
  sample.either = sample.either.map(moved);
  if (isName) sample.names.push([at, at + words.length]);
}

const LONGEST_FIRST = [...ORGANS].sort((a, b) => b.length - a.length);

/** A line of prose, its central organs being the only names in it; 财政部门 is none. */
function namingOrgans(text: string): Sample {
  const names: Sample['names'] = [];
  for (const organ of LONGEST_FIRST) {
    for (let at = text.indexOf(organ); at >= 0; at = text.indexOf(organ, at + 1)) {
      const end = at + organ.length;
      if (text[end] !== '门' && !names.some(([start, stop]) => at < stop && end > start)) names.push([at, end]);
    }
  }
  return { text, names, either: [] };
}

export function templateSamples(chance: Chance, count: number): Sample[] {
  const samples = new Samples(chance);
  return Array.from({ length: count }, () => samples.next());
}

/** A labelled page with every name swapped for an invented one of its kind, the same one all over the page. */
export function swappedPage(page: LabelledPage, chance: Chance): Sample {
  const original = sampleOf(page);
  const invented = new InventedNames(chance);
  const dresser = new Samples(chance);
  const kinds = new Map(page.gold.orgs.map(({ name, type }) => [name.replace(/\s/g, ''), type]));
  const stand = new Map<string, string>();
  const swapped: Sample = { text: '', names: [], either: [] };
  const pieces = [
    ...original.names.map((range) => ({ range, into: swapped.names })),
    ...original.either.map((range) => ({ range, into: swapped.either })),
  ].sort((a, b) => a.range[0] - b.range[0]);
  let kept = 0;
  for (const { range, into } of pieces) {
    const name = original.text.slice(...range).replace(/\s/g, '');
    if (!stand.has(name))
      stand.set(name, into === swapped.names ? invented.of(kindOf(name, kinds.get(name))) : invented.trade());
    swapped.text += original.text.slice(kept, range[0]);
    const start = swapped.text.length;
    swapped.text += into === swapped.names ? dresser.dress(stand.get(name)!) : stand.get(name)!;
    into.push([start, swapped.text.length]);
    kept = range[1];
  }
  swapped.text += original.text.slice(kept);
  return swapped;
}

function kindOf(name: string, type: string | undefined): NameKind {
  if (/[支分]行|银行|营业部$/.test(name)) return 'bank';
  if (/分公司|分所$/.test(name)) return 'branch';
  if (/大学|学院|学校|中学|小学$/.test(name)) return 'school';
  const known: Record<string, NameKind> = {
    company: 'company',
    institution: 'institution',
    government: 'government',
    partnership: 'partnership',
    sole_trader: 'sole_trader',
    cooperative: 'cooperative',
  };
  return known[type ?? ''] ?? 'other';
}
