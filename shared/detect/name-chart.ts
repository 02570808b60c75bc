import { HARD } from './alphabet.ts';
import { ENDINGS, HAS_LABELS, HAS_REGIONS, NO_NAME, UNENDING, wordBeginning, wordEnding } from './lexicon.ts';
import {
  AFTER_END,
  BEFORE,
  BEFORE_START,
  BEHIND,
  CHARACTER_FEATURES,
  FIRST,
  INSIDE,
  LONGEST_STEM,
  type NameModel,
  OPENING,
  OVER_END,
  OVER_START,
  PAIR_FEATURES,
  PLAIN,
  WITHIN,
} from './name-model.ts';
import { GLUED, type Reading } from './reading.ts';
import { REGION_KINDS } from './regions.ts';

/** What stands at a border of a name: the gaps of a reading, or a character that ends every name. */
export const HARD_BORDER = 3;
export const BORDERS = 4;
export const BEHIND_REGION = 1;
export const INSIDE_REGION = 2;
const REGION_BEHIND_ENDING = 3;
const REGION_IN_BRACKETS = 4;
export const LABEL_DIRECTLY = 1;
export const LABEL_BEHIND_MARK = 2;
export const REGIONS = REGION_KINDS.length + 1;
/** Endings inside a name are counted up to here. */
export const MOST_INNER = 2;

const groupOf = Uint8Array.from(ENDINGS, ({ group }) => group);
const lengthOf = Uint8Array.from(ENDINGS, ({ text }) => text.length);
/** Groups up to here are companies and their branches: an ending of one inside a name tells a branch. */
const LAST_COMPANY_GROUP = 1;

/**
 * What the tables say about the characters of a reading, and by it the score of a span: its start's, its inside's and
 * its end's, and a few features of the whole. Every table here is by the reading's own positions.
 */
export class NameChart {
  readonly rows: Int32Array;
  /** Number of the longest ending before a character, or -1. */
  readonly endings: Int16Array;
  /** Endings so far, of companies and of all others: a difference counts those inside a span. */
  readonly companies: Int32Array;
  readonly others: Int32Array;
  readonly regionKinds: Uint8Array;
  readonly regionLengths: Uint8Array;
  readonly regionsBefore: Uint8Array;
  readonly regionPlaces: Uint8Array;
  readonly labels: Uint8Array;
  readonly leftBorders: Uint8Array;
  /** Where a name that ends before a character begins at the earliest: behind the last word no name has in it. */
  readonly earliest: Int32Array;
  /** Where the stem of a name of the run that was looked at ends at the latest. */
  lastStemEnd = 0;
  readonly #model: NameModel;
  readonly #reading: Reading;
  readonly #bracket: number;
  readonly #of: number;
  /** 奥的斯 is the one firm's name with that particle in it. */
  readonly #otis: number;

  constructor(model: NameModel, reading: Reading) {
    const size = reading.numbers.length;
    this.#model = model;
    this.#reading = reading;
    this.#bracket = model.alphabet.numberOf('(');
    this.#of = model.alphabet.numberOf('的');
    this.#otis = model.alphabet.numberOf('奥');
    this.rows = new Int32Array(size);
    this.earliest = new Int32Array(size);
    this.endings = new Int16Array(size);
    this.companies = new Int32Array(size);
    this.others = new Int32Array(size);
    this.regionKinds = new Uint8Array(size);
    this.regionLengths = new Uint8Array(size);
    this.regionsBefore = new Uint8Array(size);
    this.regionPlaces = new Uint8Array(size);
    this.labels = new Uint8Array(size);
    this.leftBorders = new Uint8Array(size);
  }

  /** Where the last name of a run of name characters could end, or -1: then nothing more need be asked of the run. */
  look(start: number, end: number): number {
    const { numbers } = this.#reading;
    const { bigrams, lexicon } = this.#model;
    const { rows, endings } = this;
    let last = -1;
    this.lastStemEnd = start;
    endings.fill(-1, start, end + 1);
    for (let at = start + 2; at <= end; at++) {
      if (lexicon.tails[numbers[at - 1]!] === 0) continue;
      const words = lexicon.endings[bigrams.row(numbers[at - 2]!, numbers[at - 1]!)];
      if (words === undefined || (lexicon.flags[bigrams.row(numbers[at - 1]!, numbers[at]!)]! & UNENDING) !== 0)
        continue;
      const word = wordEnding(words, numbers, at);
      if (word === null || at - word.spelling.length < start) continue;
      endings[at] = word.meaning;
      last = at;
      this.lastStemEnd = Math.max(this.lastStemEnd, at - word.spelling.length);
    }
    if (last < 0) return last;
    for (let at = start - 2; at <= last + 1; at++) rows[at] = bigrams.row(numbers[at - 1]!, numbers[at]!);
    this.#lookUpContext(start, last);
    return last;
  }

  #lookUpContext(start: number, end: number): void {
    const { kinds, gaps, numbers } = this.#reading;
    const { flags } = this.#model.lexicon;
    let earliest = start;
    this.regionsBefore.fill(0, start, end + 1);
    this.companies[start] = 0;
    this.others[start] = 0;
    for (let at = start; at <= end; at++) {
      if (at > start) {
        const ending = this.endings[at]!;
        const company = ending >= 0 && groupOf[ending]! <= LAST_COMPANY_GROUP;
        this.companies[at] = this.companies[at - 1]! + (company ? 1 : 0);
        this.others[at] = this.others[at - 1]! + (ending >= 0 && !company ? 1 : 0);
      }
      this.earliest[at] = earliest;
      if (numbers[at] === this.#of && numbers[at - 1] !== this.#otis) earliest = at + 1;
      else if (at > start && (flags[this.rows[at]!]! & NO_NAME) !== 0) earliest = at + 1;
      this.leftBorders[at] = kinds[at - 1] === HARD ? HARD_BORDER : gaps[at]!;
      this.#lookUpRegion(at, end);
      this.labels[at] = this.#labelBefore(at, start);
    }
  }

  /** A name that begins inside a place's name, or right behind one, has likely lost its head. */
  #lookUpRegion(start: number, end: number): void {
    const { lexicon } = this.#model;
    const row = this.rows[start + 1]!;
    this.regionKinds[start] = 0;
    this.regionPlaces[start] = 0;
    this.regionLengths[start] = 0;
    if (start + 1 >= end || (lexicon.flags[row]! & HAS_REGIONS) === 0) return;
    const word = wordBeginning(lexicon.regions[row]!, this.#reading.numbers, start);
    if (word === null || start + word.spelling.length > end) return;
    const stop = start + word.spelling.length;
    this.regionKinds[start] = word.meaning;
    this.regionPlaces[start] = this.#regionPlace(start);
    this.regionLengths[start] = word.spelling.length;
    for (let at = start + 1; at < stop; at++) this.regionsBefore[at] = INSIDE_REGION;
    if (this.regionsBefore[stop] === 0) this.regionsBefore[stop] = BEHIND_REGION;
  }

  #regionPlace(at: number): number {
    if (this.regionsBefore[at]! > 0) return this.regionsBefore[at]!;
    if (this.endings[at]! >= 0) return REGION_BEHIND_ENDING;
    return this.#reading.numbers[at - 1] === this.#bracket ? REGION_IN_BRACKETS : 0;
  }

  #labelBefore(at: number, start: number): number {
    if (this.#labelEnds(at, this.rows[at - 1]!)) return LABEL_DIRECTLY;
    if (at !== start || this.#reading.kinds[at - 1] !== HARD) return 0;
    const { numbers } = this.#reading;
    return this.#labelEnds(at - 1, this.#model.bigrams.row(numbers[at - 3]!, numbers[at - 2]!)) ? LABEL_BEHIND_MARK : 0;
  }

  #labelEnds(at: number, row: number): boolean {
    const { lexicon } = this.#model;
    if ((lexicon.flags[row]! & HAS_LABELS) === 0) return false;
    return wordEnding(lexicon.labels[row]!, this.#reading.numbers, at) !== null;
  }

  groupAt(end: number): number {
    return groupOf[this.endings[end]!]!;
  }

  /** Where the stem of a name that ends here ends and its ending begins. */
  stemEnd(end: number): number {
    return end - lengthOf[this.endings[end]!]!;
  }

  rightBorder(at: number): number {
    return this.#reading.kinds[at] === HARD ? HARD_BORDER : this.#reading.gaps[at]!;
  }

  /** Group of the ending that a name beginning here would follow directly, plus one; 0 where there is none. */
  endingBefore(at: number): number {
    const ending = this.leftBorders[at] === HARD_BORDER ? -1 : this.endings[at]!;
    return ending < 0 ? 0 : groupOf[ending]! + 1;
  }

  startScore(at: number): number {
    const { weights, charactersFrom: characters, pairsFrom: pairs } = this.#model;
    const { numbers } = this.#reading;
    const { rows } = this;
    return (
      weights[characters + numbers[at - 1]! * CHARACTER_FEATURES + BEFORE]! +
      weights[characters + numbers[at]! * CHARACTER_FEATURES + FIRST]! +
      weights[pairs + rows[at]! * PAIR_FEATURES + OVER_START]! +
      weights[pairs + rows[at - 1]! * PAIR_FEATURES + BEFORE_START]! +
      weights[pairs + rows[at + 1]! * PAIR_FEATURES + OPENING]! +
      weights[PLAIN.startGap + this.leftBorders[at]!]! +
      weights[PLAIN.labelBefore + this.labels[at]!]! +
      weights[PLAIN.endingBefore + this.endingBefore(at)]! +
      weights[PLAIN.regionBefore + this.regionsBefore[at]!]!
    );
  }

  /** Of a character inside a name, other than its first. */
  insideScore(at: number): number {
    const { weights, charactersFrom, pairsFrom } = this.#model;
    const gap = this.#reading.gaps[at]!;
    let score =
      weights[charactersFrom + this.#reading.numbers[at]! * CHARACTER_FEATURES + INSIDE]! +
      weights[pairsFrom + this.rows[at]! * PAIR_FEATURES + WITHIN]! +
      weights[PLAIN.regionInside + this.regionPlaces[at]! * REGIONS + this.regionKinds[at]!]!;
    if (gap !== GLUED) score += weights[(this.endings[at]! >= 0 ? PLAIN.insideGapAfterEnding : PLAIN.insideGap) + gap]!;
    if (this.labels[at] === LABEL_DIRECTLY) score += weights[PLAIN.labelInside]!;
    return score;
  }

  /** Of the end before this character. */
  endScore(at: number): number {
    const { weights, endingsFrom, charactersFrom, pairsFrom } = this.#model;
    return (
      weights[endingsFrom + this.endings[at]!]! +
      weights[charactersFrom + this.#reading.numbers[at]! * CHARACTER_FEATURES + BEHIND]! +
      weights[pairsFrom + this.rows[at]! * PAIR_FEATURES + OVER_END]! +
      weights[pairsFrom + this.rows[at + 1]! * PAIR_FEATURES + AFTER_END]!
    );
  }

  /** Of the span `[start, end)` as a whole; `group` and `stemEnd` are its end's, which many starts share. */
  spanScore(start: number, end: number, group: number, stemEnd: number): number {
    const { weights } = this.#model;
    const stem = stemEnd - start;
    const companies = Math.min(MOST_INNER, this.companies[stemEnd]! - this.companies[start]!);
    const others = Math.min(MOST_INNER, this.others[stemEnd]! - this.others[start]!);
    const isRegion = stem > 0 && this.regionLengths[start] === stem ? 1 : 0;
    return (
      weights[PLAIN.stemLength + group * LONGEST_STEM + Math.min(stem, LONGEST_STEM - 1)]! +
      weights[PLAIN.region + group * REGIONS + this.regionKinds[start]!]! +
      weights[PLAIN.stemIsRegion + group * 2 + isRegion]! +
      weights[PLAIN.innerEndings + (group * 3 + companies) * 3 + others]! +
      weights[PLAIN.borders + (group * BORDERS + this.leftBorders[start]!) * BORDERS + this.rightBorder(end)]!
    );
  }
}
