import { Alphabet } from './alphabet.ts';
import { Bigrams } from './bigrams.ts';
import { ENDINGS, GROUPS, Lexicon } from './lexicon.ts';
import { REGION_KINDS } from './regions.ts';

/** A model as it is stored: everything by its characters, so that a new row in a table moves no weight. */
export interface StoredModel {
  /** What one step of a stored weight is worth. */
  step: number;
  /** Characters in the order of their numbers. */
  characters: string;
  /** Pairs of characters, one after the other, in the order of their rows. */
  pairs: string;
  /** Weights of the plain features, of characters and of pairs: one character a weight. */
  plain: string;
  ofCharacters: string;
  ofPairs: string;
  /** Weights of endings, in steps. */
  endings: Record<string, number>;
}

export const EMPTY_MODEL: StoredModel = {
  step: 1,
  characters: '',
  pairs: '',
  plain: '',
  ofCharacters: '',
  ofPairs: '',
  endings: {},
};

/** What a character says: before a name, as its first, inside it, and behind it. */
export const CHARACTER_FEATURES = 4;
export const BEFORE = 0;
export const FIRST = 1;
export const INSIDE = 2;
export const BEHIND = 3;
/** What a pair says: over the left border, left of it, right of it, inside, over the right border, right of that. */
export const PAIR_FEATURES = 6;
export const OVER_START = 0;
export const BEFORE_START = 1;
export const OPENING = 2;
export const WITHIN = 3;
export const OVER_END = 4;
export const AFTER_END = 5;

export const LONGEST_STEM = 32;
/** Where inside a name a place stands: anywhere, behind or in another place, behind an ending, in brackets. */
export const REGION_PLACES = 5;
let plainFeatures = 0;
/** A block of plain features of this shape; returns where it begins. */
function block(...shape: number[]): number {
  const start = plainFeatures;
  plainFeatures += shape.reduce((product, size) => product * size, 1);
  return start;
}
const groups = GROUPS.length;
export const PLAIN = {
  startGap: block(4),
  insideGap: block(3),
  insideGapAfterEnding: block(3),
  labelBefore: block(3),
  labelInside: block(1),
  endingBefore: block(groups + 1),
  regionBefore: block(3),
  regionInside: block(REGION_PLACES, REGION_KINDS.length + 1),
  stemLength: block(groups, LONGEST_STEM),
  region: block(groups, REGION_KINDS.length + 1),
  stemIsRegion: block(groups, 2),
  innerEndings: block(groups, 3, 3),
  borders: block(groups, 4, 4),
} as const;
export const PLAIN_FEATURES = plainFeatures;

const ZERO = 80; // 'P': weights run from '(' (-40) to 'x' (40)
export const LARGEST_STEP = 40;
/** A weight in steps as its character. */
export const stepCharacter = (steps: number): string => String.fromCharCode(ZERO + steps);

/**
 * Weights of the features of names, in one table: plain features, endings, then characters, then pairs, whose rows grow
 * while the model is trained.
 */
export class NameModel {
  readonly alphabet: Alphabet;
  readonly bigrams: Bigrams;
  readonly lexicon: Lexicon;
  readonly endingsFrom = PLAIN_FEATURES;
  readonly charactersFrom = PLAIN_FEATURES + ENDINGS.length;
  readonly pairsFrom: number;
  readonly weights: Float32Array;

  /** `roomFor` rows of pairs beyond the stored ones, for training. */
  constructor(stored: StoredModel, roomFor = 0) {
    this.alphabet = new Alphabet(stored.characters);
    this.bigrams = new Bigrams(stored.pairs.length / 2 + roomFor + 8192);
    for (let i = 0; i < stored.pairs.length; i += 2)
      this.bigrams.add(this.alphabet.numberOf(stored.pairs[i]!), this.alphabet.numberOf(stored.pairs[i + 1]!));
    this.lexicon = new Lexicon(this.alphabet, this.bigrams);
    this.pairsFrom = this.charactersFrom + this.alphabet.size * CHARACTER_FEATURES;
    this.weights = new Float32Array(this.pairsFrom + (this.bigrams.count + roomFor) * PAIR_FEATURES);
    const fill = (from: number, steps: string): void => {
      for (let i = 0; i < steps.length; i++) this.weights[from + i] = (steps.charCodeAt(i) - ZERO) * stored.step;
    };
    fill(0, stored.plain);
    fill(this.charactersFrom, stored.ofCharacters);
    fill(this.pairsFrom, stored.ofPairs);
    ENDINGS.forEach(({ text }, index) => {
      this.weights[this.endingsFrom + index] = (stored.endings[text] ?? 0) * stored.step;
    });
  }
}
