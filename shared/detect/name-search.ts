import { HARD } from './alphabet.ts';
import { ENDINGS, ORGAN_GROUP } from './lexicon.ts';
import { LONGEST_NAME, NameChart } from './name-chart.ts';
import type { NameModel } from './name-model.ts';
import { CONTEXT, Reading } from './reading.ts';

/** Characters a name has before its ending, at least. */
const SHORTEST_STEM = 2;
const FEATURES = 16;

/** Lets a caller make a span cheaper or dearer while a model is trained, or forbid it (`-Infinity`). */
export type Handicap = (start: number, end: number) => number;

/**
 * The best set of names that do not overlap, by the sum of their scores (dynamic programming over the ends of names).
 * Names are told as spans of the reading's characters.
 */
export class NameSearch {
  readonly chart: NameChart;
  readonly reading: Reading;
  readonly #model: NameModel;
  readonly #starts: Float32Array;
  readonly #insides: Float64Array;
  readonly #best: Float64Array;
  readonly #choice: Int32Array;
  readonly #features = new Int32Array(FEATURES);
  readonly #opening: number;
  readonly #closing: number;
  readonly #of: number;

  constructor(model: NameModel) {
    this.#model = model;
    this.reading = new Reading(model.alphabet);
    this.chart = new NameChart(model, this.reading);
    const size = this.reading.numbers.length;
    this.#starts = new Float32Array(size);
    this.#insides = new Float64Array(size);
    this.#best = new Float64Array(size);
    this.#choice = new Int32Array(size);
    this.#opening = model.alphabet.numberOf('(');
    this.#closing = model.alphabet.numberOf(')');
    this.#of = model.alphabet.numberOf('的');
  }

  /** Tells every name of the reading's part, in order. */
  searchPart(tell: (start: number, end: number) => void, handicap: Handicap | null = null): void {
    const { kinds, end } = this.reading;
    for (let start = CONTEXT; start < end; start++) {
      if (kinds[start] === HARD) continue;
      let stop = start + 1;
      while (stop < end && kinds[stop] !== HARD) stop++;
      if (stop - start > SHORTEST_STEM && this.chart.look(start, stop)) this.#searchRun(start, stop, tell, handicap);
      start = stop;
    }
  }

  /** A span's score, with what it is made of. */
  score(start: number, end: number): number {
    let sum =
      this.#sum(this.chart.startFeatures(start, this.#features)) +
      this.#sum(this.chart.endFeatures(end, this.#features));
    for (let at = start + 1; at < end; at++) sum += this.#sum(this.chart.insideFeatures(at, this.#features));
    return sum + this.#sum(this.chart.spanFeatures(start, end, this.#features));
  }

  #searchRun(start: number, stop: number, tell: (start: number, end: number) => void, handicap: Handicap | null): void {
    this.#prepare(start, stop);
    const best = this.#best;
    best[start] = 0;
    for (let end = start + 1; end <= stop; end++) {
      best[end] = best[end - 1]!;
      this.#choice[end] = -1;
      if (this.chart.endings[end]! >= 0) this.#extend(start, end, handicap);
    }
    const chosen: number[] = [];
    for (let end = stop; end > start; ) {
      const from = this.#choice[end]!;
      if (from >= 0) chosen.push(from, end);
      end = from >= 0 ? from : end - 1;
    }
    for (let i = chosen.length - 2; i >= 0; i -= 2) tell(chosen[i]!, chosen[i + 1]!);
  }

  /** Tries every start of a name that ends here. */
  #extend(runStart: number, end: number, handicap: Handicap | null): void {
    const { text, group } = ENDINGS[this.chart.endings[end]!]!;
    const { numbers } = this.reading;
    const endScore = this.#sum(this.chart.endFeatures(end, this.#features)) + this.#insides[end - 1]!;
    const first = Math.max(runStart, end - LONGEST_NAME);
    const latest = group === ORGAN_GROUP ? end - text.length : end - text.length - SHORTEST_STEM;
    let open = 0;
    for (let start = end - 1; start >= first; start--) {
      const number = numbers[start]!;
      if (number === this.#of) break;
      if (number === this.#closing) open++;
      else if (number === this.#opening && --open < 0) break;
      if (start > latest || open > 0) continue;
      let score = this.#best[start]! + this.#starts[start]! + endScore - this.#insides[start]!;
      score += this.#sum(this.chart.spanFeatures(start, end, this.#features));
      if (handicap) score += handicap(start, end);
      if (score > this.#best[end]!) {
        this.#best[end] = score;
        this.#choice[end] = start;
      }
    }
  }

  #prepare(start: number, stop: number): void {
    let inside = 0;
    for (let at = start; at < stop; at++) {
      this.#starts[at] = this.#sum(this.chart.startFeatures(at, this.#features));
      inside += this.#sum(this.chart.insideFeatures(at, this.#features));
      this.#insides[at] = inside;
    }
  }

  #sum(count: number): number {
    const { weights } = this.#model;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[this.#features[i]!]!;
    return sum;
  }
}
