import { fold } from '../../shared/detect/alphabet.ts';
import { ENDINGS } from '../../shared/detect/lexicon.ts';
import {
  CHARACTER_FEATURES,
  EMPTY_MODEL,
  LARGEST_STEP,
  type NameModel,
  PAIR_FEATURES,
  PLAIN_FEATURES,
  type StoredModel,
  stepCharacter,
} from '../../shared/detect/name-model.ts';
import { Chance } from './chance.ts';
import type { LabelledPage } from './gold.ts';
import { proseLines, proseSamples, swappedPage, templateSamples } from './material.ts';
import type { Sample } from './sample.ts';
import { Trainer } from './trainer.ts';

export interface Plan {
  templates: number;
  /** Swapped copies of each labelled page. */
  copies: number;
  /** Lines of prose with names and kinds put in. */
  prose: number;
  rounds: number;
}

export const FULL_PLAN: Plan = { templates: 14_000, copies: 10, prose: 12_000, rounds: 3 };

/** Trains a model on invented material, texts of law, and these labelled pages with every name swapped. */
export function fitModel(
  pages: readonly LabelledPage[],
  material: string,
  plan: Plan,
  tell?: (line: string) => void,
): StoredModel {
  const chance = new Chance(11714);
  const templates = templateSamples(chance, plan.templates);
  const swapped = pages.flatMap((page) =>
    Array.from({ length: plan.copies }, () => ({ source: page.gold.source, sample: swappedPage(page, chance) })),
  );
  const law = proseSamples(proseLines(material), chance, plan.prose);
  const { characters, pairs } = vocabulary(templates, swapped, law);
  const trainer = new Trainer(characters, pairs);
  trainer.train([...templates, ...swapped.map(({ sample }) => sample), ...law], plan.rounds, tell);
  return store(trainer.model, characters, pairs);
}

const SEEN_OFTEN = 4;

/** Characters and pairs worth a weight: often in our own lines, or on pages of two sources, so that no page's own words enter. */
function vocabulary(
  templates: readonly Sample[],
  swapped: readonly { source: string; sample: Sample }[],
  law: readonly Sample[],
): { characters: string; pairs: string } {
  const own = new Counts();
  for (const { text } of [...templates, ...law]) own.add(text);
  const sources = new Map<string, Set<string>>();
  for (const { source, sample } of swapped) {
    const repository = repositoryOf(source);
    for (const pair of pairsOf(sample.text)) sources.set(pair, (sources.get(pair) ?? new Set()).add(repository));
  }
  const pairs = [...new Set([...own.counts.keys(), ...sources.keys()])].filter(
    (pair) => (own.counts.get(pair) ?? 0) >= SEEN_OFTEN || (sources.get(pair)?.size ?? 0) > 1,
  );
  const characters = [...new Set(pairs.join(''))]
    .filter((character) => character !== '\n')
    .sort()
    .join('');
  return { characters, pairs: pairs.sort().join('') };
}

class Counts {
  readonly counts = new Map<string, number>();

  add(text: string): void {
    for (const pair of pairsOf(text)) this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1);
  }
}

/** Neighbouring characters as detection counts them, blanks out. */
function* pairsOf(text: string): Generator<string> {
  let before = '\n';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0b || code === 0x200b) continue;
    const character = code === 0x0c ? '\n' : String.fromCharCode(fold(code));
    yield before + character;
    before = character;
  }
}

/** The repository a page was found in: pages of one are alike and must not be on both sides of a fold. */
export const repositoryOf = (source: string): string => /^[^:(]*/.exec(source)![0].trim();

/** Rounds weights to steps and leaves out pairs that say nothing. */
function store(model: NameModel, characters: string, pairs: string): StoredModel {
  const { weights } = model;
  const step = stepOf(weights);
  const steps = (from: number, count: number): string =>
    Array.from(weights.subarray(from, from + count), (weight) => stepCharacter(clamp(Math.round(weight / step)))).join(
      '',
    );
  const kept = { pairs: '', ofPairs: steps(model.pairsFrom, PAIR_FEATURES) };
  for (let i = 0; i < pairs.length; i += 2) {
    const row = model.bigrams.row(model.alphabet.numberOf(pairs[i]!), model.alphabet.numberOf(pairs[i + 1]!));
    const said = steps(model.pairsFrom + row * PAIR_FEATURES, PAIR_FEATURES);
    if (said === stepCharacter(0).repeat(PAIR_FEATURES)) continue;
    kept.pairs += pairs.slice(i, i + 2);
    kept.ofPairs += said;
  }
  const endings = Object.fromEntries(
    ENDINGS.map(({ text }, index) => [text, clamp(Math.round(weights[model.endingsFrom + index]! / step))]),
  );
  return {
    ...EMPTY_MODEL,
    step,
    characters,
    ...kept,
    plain: steps(0, PLAIN_FEATURES),
    ofCharacters: steps(model.charactersFrom, (characters.length + 2) * CHARACTER_FEATURES),
    endings,
  };
}

const clamp = (steps: number): number => Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, steps));

/** Nearly all weights fit the steps; the few beyond are cut. */
function stepOf(weights: Float32Array): number {
  const sizes = Float32Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort();
  return (sizes[Math.floor(sizes.length * 0.998)] ?? 1) / LARGEST_STEP;
}
