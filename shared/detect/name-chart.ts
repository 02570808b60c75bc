import { HARD } from './alphabet.ts';
import { ENDINGS, wordBeginning, wordEnding } from './lexicon.ts';
import * as model from './name-model.ts';
import { GLUED, type Reading } from './reading.ts';
import { REGION_KINDS } from './regions.ts';

/** Characters of the longest name that is looked for, its blanks not counted. */
export const LONGEST_NAME = 60;
const HARD_BORDER = 3;
const LABEL_DIRECTLY = 1;
const LABEL_BEHIND_MARK = 2;

/**
 * What the tables say about the characters of a reading, and the features of a span over them. A span's score is the sum
 * of its start's features, its inside's, its end's and its own; every feature is a number into the model's weights, so
 * that training and detection read the very same ones.
 */
export class NameChart {
  readonly reading: Reading;
  /** Number of the longest ending before a character, or -1. */
  readonly endings: Int16Array;
  readonly #model: model.NameModel;
  readonly #rows: Int32Array;
  /** Endings so far, of companies and of all others: a difference counts those inside a span. */
  readonly #companies: Int32Array;
  readonly #others: Int32Array;
  readonly #regionKinds: Uint8Array;
  readonly #regionLengths: Uint8Array;
  readonly #regionEnds: Uint8Array;
  readonly #labels: Uint8Array;

  constructor(of: model.NameModel, reading: Reading) {
    const size = reading.numbers.length;
    this.#model = of;
    this.reading = reading;
    this.endings = new Int16Array(size);
    this.#rows = new Int32Array(size);
    this.#companies = new Int32Array(size);
    this.#others = new Int32Array(size);
    this.#regionKinds = new Uint8Array(size);
    this.#regionLengths = new Uint8Array(size);
    this.#regionEnds = new Uint8Array(size);
    this.#labels = new Uint8Array(size);
  }

  /** Looks up a run of name characters; false where no ending stands in it and nothing more need be asked. */
  look(start: number, end: number): boolean {
    const { numbers } = this.reading;
    const { bigrams, lexicon } = this.#model;
    let found = false;
    for (let at = start - 2; at <= end + 1; at++) this.#rows[at] = bigrams.row(numbers[at - 1]!, numbers[at]!);
    this.#companies[start] = 0;
    this.#others[start] = 0;
    for (let at = start + 1; at <= end; at++) {
      const words = at > start + 1 ? lexicon.endings[this.#rows[at - 1]!] : undefined;
      const word = words ? wordEnding(words, numbers, at) : null;
      const ending = word && at - word.spelling.length >= start ? word.meaning : -1;
      this.endings[at] = ending;
      const company = ending >= 0 && ENDINGS[ending]!.group < 2;
      this.#companies[at] = this.#companies[at - 1]! + (company ? 1 : 0);
      this.#others[at] = this.#others[at - 1]! + (ending >= 0 && !company ? 1 : 0);
      if (ending >= 0) found = true;
    }
    if (found) this.#lookUpContext(start, end);
    return found;
  }

  /** Whether a name over these characters of a run that was looked up could be found at all. */
  endsName(start: number, end: number): boolean {
    const ending = this.endings[end]!;
    return ending >= 0 && ENDINGS[ending]!.text.length <= end - start;
  }

  /** Where the stem of a name that ends here ends and its ending begins. */
  stemEnd(end: number): number {
    return end - ENDINGS[this.endings[end]!]!.text.length;
  }

  #lookUpContext(start: number, end: number): void {
    const { numbers } = this.reading;
    const { lexicon } = this.#model;
    this.#regionEnds.fill(0, start, end + 1);
    for (let at = start; at <= end; at++) {
      const places = at + 1 < end ? lexicon.regions[this.#rows[at + 1]!] : undefined;
      const place = places ? wordBeginning(places, numbers, at) : null;
      const inside = place && at + place.spelling.length <= end;
      this.#regionKinds[at] = inside ? place.meaning : 0;
      this.#regionLengths[at] = inside ? place.spelling.length : 0;
      if (inside) this.#regionEnds[at + place.spelling.length] = 1;
      this.#labels[at] = this.#labelBefore(at, start);
    }
  }

  #labelBefore(at: number, start: number): number {
    const { numbers, kinds } = this.reading;
    const { lexicon } = this.#model;
    const endsAt = (end: number): boolean => {
      const words = lexicon.labels[this.#model.bigrams.row(numbers[end - 2]!, numbers[end - 1]!)];
      return words !== undefined && wordEnding(words, numbers, end) !== null;
    };
    if (endsAt(at)) return LABEL_DIRECTLY;
    return at === start && kinds[at - 1] === HARD && endsAt(at - 1) ? LABEL_BEHIND_MARK : 0;
  }

  #leftBorder(at: number): number {
    return this.reading.kinds[at - 1] === HARD ? HARD_BORDER : this.reading.gaps[at]!;
  }

  #rightBorder(at: number): number {
    return this.reading.kinds[at] === HARD ? HARD_BORDER : this.reading.gaps[at]!;
  }

  #character(at: number, feature: number): number {
    return this.#model.charactersFrom + this.reading.numbers[at]! * model.CHARACTER_FEATURES + feature;
  }

  #pair(at: number, feature: number): number {
    return this.#model.pairsFrom + this.#rows[at]! * model.PAIR_FEATURES + feature;
  }

  /** Features of a name that begins here; returns how many were put into `out`. */
  startFeatures(at: number, out: Int32Array): number {
    const before = this.endings[at]!;
    out[0] = this.#character(at - 1, model.BEFORE);
    out[1] = this.#character(at, model.FIRST);
    out[2] = this.#pair(at, model.OVER_START);
    out[3] = this.#pair(at - 1, model.BEFORE_START);
    out[4] = this.#pair(at + 1, model.OPENING);
    out[5] = model.PLAIN.startGap + this.#leftBorder(at);
    out[6] = model.PLAIN.labelBefore + this.#labels[at]!;
    out[7] =
      model.PLAIN.endingBefore + (this.reading.kinds[at - 1] !== HARD && before >= 0 ? ENDINGS[before]!.group + 1 : 0);
    out[8] = model.PLAIN.regionEndsBefore + this.#regionEnds[at]!;
    return 9;
  }

  /** Features of a character inside a name, other than its first. */
  insideFeatures(at: number, out: Int32Array): number {
    out[0] = this.#character(at, model.INSIDE);
    out[1] = this.#pair(at, model.WITHIN);
    out[2] = model.PLAIN.regionInside + this.#regionKinds[at]!;
    let count = 3;
    const gap = this.reading.gaps[at]!;
    if (gap !== GLUED)
      out[count++] = (this.endings[at]! >= 0 ? model.PLAIN.insideGapAfterEnding : model.PLAIN.insideGap) + gap;
    if (this.#labels[at] === LABEL_DIRECTLY) out[count++] = model.PLAIN.labelInside;
    return count;
  }

  /** Features of a name that ends before this character. */
  endFeatures(at: number, out: Int32Array): number {
    out[0] = this.#model.endingsFrom + this.endings[at]!;
    out[1] = this.#character(at, model.BEHIND);
    out[2] = this.#pair(at, model.OVER_END);
    out[3] = this.#pair(at + 1, model.AFTER_END);
    return 4;
  }

  /** Features of the whole span `[start, end)`. */
  spanFeatures(start: number, end: number, out: Int32Array): number {
    const { PLAIN } = model;
    const { text, group } = ENDINGS[this.endings[end]!]!;
    const stemEnd = end - text.length;
    const stem = Math.min(stemEnd - start, model.LONGEST_STEM - 1);
    const region = this.#regionKinds[start]!;
    const companies = Math.min(2, this.#companies[stemEnd]! - this.#companies[start]!);
    const others = Math.min(2, this.#others[stemEnd]! - this.#others[start]!);
    out[0] = PLAIN.stemLength + group * model.LONGEST_STEM + stem;
    out[1] = PLAIN.region + group * (REGION_KINDS.length + 1) + region;
    out[2] = PLAIN.stemIsRegion + group * 2 + (stem > 0 && this.#regionLengths[start]! === stem ? 1 : 0);
    out[3] = PLAIN.innerEndings + (group * 3 + companies) * 3 + others;
    out[4] = PLAIN.borders + (group * 4 + this.#leftBorder(start)) * 4 + this.#rightBorder(end);
    return 5;
  }
}
