import { existsSync, globSync, readFileSync } from 'node:fs';
import { ORGANS } from '../../shared/detect/organs.ts';
import type { Chance } from './chance.ts';
import type { LabelledPage } from './gold.ts';
import { sampleOf } from './gold.ts';
import { InventedNames, type NameKind } from './invented-names.ts';
import { type Sample, Samples } from './sample.ts';

/** Texts of law name nobody but central organs: what looks like a name in them is none. */
export function lawSamples(material: string): Sample[] {
  if (!existsSync(`${material}/law`)) return [];
  return globSync(`${material}/law/*.md`)
    .sort()
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(withoutNames),
    );
}

function withoutNames(text: string): Sample {
  const either: Sample['either'] = [];
  for (const organ of ORGANS)
    for (let at = text.indexOf(organ); at >= 0; at = text.indexOf(organ, at + 1)) either.push([at, at + organ.length]);
  return { text, names: [], either };
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
