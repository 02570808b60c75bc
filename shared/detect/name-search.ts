import { HARD } from './alphabet.ts';
import { GROUPS, ORGAN_GROUP } from './lexicon.ts';
import { NameChart } from './name-chart.ts';
import type { NameModel } from './name-model.ts';
import { CONTEXT, Reading } from './reading.ts';

/** Characters of the longest name that is looked for, its blanks not counted. */
export const LONGEST_NAME = 44;
/** Characters a name has before its ending, at least. */
const SHORTEST_STEM = 2;

const MARKS = '&·•・-)';

/** Endings that may stand inside a name: a hospital of a university of a firm's branch has three. */
const MOST_ENDINGS = 5;

/**
 * TABLE. What a name of a group has to be worth: across sources it takes off more wrong names than right ones. A firm's
 * is asked little, since a missed one goes unchecked; an organ's is known by heart, so it is believed sooner.
 */
const PRUDENCE = Float64Array.from(GROUPS, (group) => (group === 'company' || group === 'branch' ? 15 : 30));
PRUDENCE[ORGAN_GROUP] = -60;

/** Lets a trainer make a span cheaper or dearer, or forbid it (`-Infinity`); prudence is then its own affair. */
export type Handicap = (start: number, end: number) => number;

/**
 * The best set of names that do not overlap, by the sum of their scores (dynamic programming over the ends of names).
 * Names are told as spans of the reading's characters.
 */
export class NameSearch {
  readonly chart: NameChart;
  readonly reading: Reading;
  readonly #starts: Float64Array;
  readonly #insides: Float64Array;
  readonly #best: Float64Array;
  readonly #choice: Int32Array;
  readonly #opening: number;
  readonly #closing: number;
  /** Marks stand inside names and begin none. */
  readonly #noStart: Uint8Array;

  constructor(model: NameModel) {
    this.reading = new Reading(model.alphabet);
    this.chart = new NameChart(model, this.reading);
    const size = this.reading.numbers.length;
    this.#starts = new Float64Array(size);
    this.#insides = new Float64Array(size);
    this.#best = new Float64Array(size);
    this.#choice = new Int32Array(size);
    this.#opening = model.alphabet.numberOf('(');
    this.#closing = model.alphabet.numberOf(')');
    this.#noStart = new Uint8Array(model.alphabet.size);
    for (const mark of MARKS) this.#noStart[model.alphabet.numberOf(mark)] = 1;
  }

  /** Tells every name of the reading's part, in order. */
  searchPart(tell: (start: number, end: number) => void, handicap: Handicap | null = null): void {
    const { kinds, end } = this.reading;
    for (let start = CONTEXT; start < end; start++) {
      if (kinds[start] === HARD) continue;
      let stop = start + 1;
      while (stop < end && kinds[stop] !== HARD) stop++;
      if (stop - start > SHORTEST_STEM) {
        const last = this.chart.look(start, stop);
        if (last >= 0) this.#searchRun(start, last, tell, handicap);
      }
      start = stop;
    }
  }

  /** The score of a span over a run that was searched. */
  score(start: number, end: number): number {
    let score = this.chart.startScore(start) + this.chart.endScore(end);
    for (let at = start + 1; at < end; at++) score += this.chart.insideScore(at);
    return score + this.chart.spanScore(start, end, this.chart.groupAt(end), this.chart.stemEnd(end));
  }

  #searchRun(start: number, stop: number, tell: (start: number, end: number) => void, handicap: Handicap | null): void {
    const { chart } = this;
    const best = this.#best;
    let inside = 0;
    best[start] = 0;
    for (let at = start; at <= stop; at++) {
      if (at > start) {
        best[at] = best[at - 1]!;
        this.#choice[at] = -1;
        if (chart.endings[at]! >= 0) this.#extend(at, handicap);
      }
      inside += chart.insideScore(at);
      this.#insides[at] = inside;
      // the best score of all that ends here, and what a name that begins here adds to it
      if (at <= chart.lastStemEnd) this.#starts[at] = best[at]! + chart.startScore(at) - inside;
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
  #extend(end: number, handicap: Handicap | null): void {
    const { chart } = this;
    const { numbers } = this.reading;
    const group = chart.groupAt(end);
    const stemEnd = chart.stemEnd(end);
    const prudence = handicap === null ? PRUDENCE[group]! : 0;
    const endScore = chart.endScore(end) + this.#insides[end - 1]! - prudence;
    const first = Math.max(chart.earliest[end]!, end - LONGEST_NAME);
    const inner = chart.companies[stemEnd]! + chart.others[stemEnd]! - MOST_ENDINGS;
    const latest = group === ORGAN_GROUP ? stemEnd : stemEnd - SHORTEST_STEM;
    let best = this.#best[end]!;
    let open = 0;
    for (let start = end - 1; start >= first; start--) {
      const number = numbers[start]!;
      if (start < stemEnd && chart.companies[start]! + chart.others[start]! < inner) break;
      if (number === this.#closing) open++;
      else if (number === this.#opening && --open < 0) break;
      if (start > latest || open > 0 || this.#noStart[number] === 1) continue;
      let score = this.#starts[start]! + endScore + chart.spanScore(start, end, group, stemEnd);
      if (handicap !== null) score += handicap(start, end);
      if (score <= best) continue;
      best = score;
      this.#choice[end] = start;
    }
    this.#best[end] = best;
  }
}
