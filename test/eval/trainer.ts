import { NO_NAME } from '../../shared/detect/lexicon.ts';
import { EMPTY_MODEL, NameModel } from '../../shared/detect/name-model.ts';
import { LONGEST_NAME, NameSearch } from '../../shared/detect/name-search.ts';
import { CONTEXT } from '../../shared/detect/reading.ts';
import { Chance } from './chance.ts';
import { SpanFeatures } from './features.ts';
import type { Sample } from './sample.ts';

/** How much better than any other set of names the right one has to be. */
const MARGIN = 25;
const SEED = 32100;

/**
 * An averaged structured perceptron: the search names its best set, with wrong names made dearer to refuse; where it is
 * not the right set, the features of what was missed gain and those of what was wrong lose. The average over all steps
 * is the model.
 */
export class Trainer {
  readonly model: NameModel;
  readonly #search: NameSearch;
  readonly #totals: Float64Array;
  readonly #stamps: Uint32Array;
  readonly #features: SpanFeatures;
  readonly #ends: Int32Array;
  readonly #either: Uint8Array;
  #step = 1;

  constructor(characters: string, pairs: string) {
    this.model = new NameModel({ ...EMPTY_MODEL, characters, pairs });
    const { flags } = this.model.lexicon;
    for (let row = 0; row < flags.length; row++) flags[row]! &= ~NO_NAME; // weights learn what detection rules out: they say more of it
    this.#search = new NameSearch(this.model);
    this.#features = new SpanFeatures(this.model, this.#search.chart, this.#search.reading);
    this.#totals = new Float64Array(this.model.weights.length);
    this.#stamps = new Uint32Array(this.model.weights.length);
    this.#ends = new Int32Array(this.#search.reading.numbers.length);
    this.#either = new Uint8Array(this.#search.reading.numbers.length);
  }

  /** Goes over the samples so many times, in an order of chance that repeats, and leaves the average in the model. */
  train(samples: readonly Sample[], rounds: number, tell: (line: string) => void = () => {}): void {
    const chance = new Chance(SEED);
    const order = [...samples];
    for (let round = 1; round <= rounds; round++) {
      let wrong = 0;
      for (const sample of chance.shuffle(order)) wrong += this.#learn(sample) ? 1 : 0;
      tell(`round ${round}: ${wrong} of ${order.length} samples wrong`);
    }
    for (let i = 0; i < this.model.weights.length; i++) {
      this.#settle(i);
      this.model.weights[i] = this.#totals[i]! / this.#step;
    }
  }

  #learn(sample: Sample): boolean {
    const { reading } = this.#search;
    let wrong = false;
    reading.begin(sample.text);
    do {
      this.#mark(sample);
      const found: [number, number][] = [];
      this.#search.searchPart(
        (start, end) => found.push([start, end]),
        (start, end) => {
          if (this.#ends[start] === end) return -MARGIN;
          return this.#either[start] || this.#either[end - 1] ? Number.NEGATIVE_INFINITY : MARGIN;
        },
      );
      wrong = this.#correct(found) || wrong;
      this.#step++;
    } while (reading.advance(sample.text));
    return wrong;
  }

  /** Puts the sample's names where the reading's part has them. */
  #mark({ names, either }: Sample): void {
    const { offsets, end } = this.#search.reading;
    this.#ends.fill(0, 0, end);
    this.#either.fill(0, 0, end);
    const indexOf = (offset: number): number => {
      let low = CONTEXT;
      let high = end;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (offsets[middle]! < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    for (const [start, stop] of names) {
      const [from, to] = [indexOf(start), indexOf(stop)];
      if (offsets[from] === start && to - from <= LONGEST_NAME) this.#ends[from] = to;
    }
    for (const [start, stop] of either) this.#either.fill(1, indexOf(start), indexOf(stop));
  }

  #correct(found: readonly [number, number][]): boolean {
    const { kinds, end } = this.#search.reading;
    const right = new Map(found);
    let wrong = false;
    for (let start = CONTEXT; start < end; start++) {
      const stop = this.#ends[start]!;
      if (stop === 0 || right.get(start) === stop || !this.#reachable(start, stop, kinds)) continue;
      wrong = true;
      this.#reward(start, stop, 1);
    }
    for (const [start, stop] of found) {
      if (this.#ends[start] === stop) continue;
      wrong = true;
      this.#reward(start, stop, -1);
    }
    return wrong;
  }

  /** A labelled name without a known ending cannot be found; nothing is learned from it. */
  #reachable(start: number, stop: number, kinds: Uint8Array): boolean {
    for (let at = start; at < stop; at++) if (kinds[at] === 0) return false;
    return this.#search.chart.endings[stop]! >= 0 && this.#search.chart.stemEnd(stop) >= start;
  }

  #reward(start: number, stop: number, by: number): void {
    this.#features.read(start, stop);
    for (let i = 0; i < this.#features.count; i++) {
      const feature = this.#features.list[i]!;
      this.#settle(feature);
      this.model.weights[feature]! += by;
    }
  }

  #settle(feature: number): void {
    this.#totals[feature]! += this.model.weights[feature]! * (this.#step - this.#stamps[feature]!);
    this.#stamps[feature] = this.#step;
  }
}
