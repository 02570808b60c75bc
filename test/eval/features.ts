import { ENDINGS } from '../../shared/detect/lexicon.ts';
import { BORDERS, LABEL_DIRECTLY, MOST_INNER, type NameChart, REGIONS } from '../../shared/detect/name-chart.ts';
import * as model from '../../shared/detect/name-model.ts';
import type { Reading } from '../../shared/detect/reading.ts';

/**
 * The features a span's score is the sum of, as numbers into the model's weights: what training changes. Detection adds
 * the same weights up without listing them, and a test holds the two together.
 */
export class SpanFeatures {
  readonly list = new Int32Array(1024);
  count = 0;
  readonly #model: model.NameModel;
  readonly #chart: NameChart;
  readonly #reading: Reading;

  constructor(of: model.NameModel, chart: NameChart, reading: Reading) {
    this.#model = of;
    this.#chart = chart;
    this.#reading = reading;
  }

  read(start: number, end: number): void {
    this.count = 0;
    this.#start(start);
    for (let at = start + 1; at < end; at++) this.#inside(at);
    this.#end(end);
    this.#span(start, end);
  }

  #add(feature: number): void {
    this.list[this.count++] = feature;
  }

  #character(at: number, feature: number): void {
    this.#add(this.#model.charactersFrom + this.#reading.numbers[at]! * model.CHARACTER_FEATURES + feature);
  }

  #pair(at: number, feature: number): void {
    this.#add(this.#model.pairsFrom + this.#chart.rows[at]! * model.PAIR_FEATURES + feature);
  }

  #start(at: number): void {
    this.#character(at - 1, model.BEFORE);
    this.#character(at, model.FIRST);
    this.#pair(at, model.OVER_START);
    this.#pair(at - 1, model.BEFORE_START);
    this.#pair(at + 1, model.OPENING);
    this.#add(model.PLAIN.startGap + this.#chart.leftBorders[at]!);
    this.#add(model.PLAIN.labelBefore + this.#chart.labels[at]!);
    this.#add(model.PLAIN.endingBefore + this.#chart.endingBefore(at));
    this.#add(model.PLAIN.regionBefore + this.#chart.regionsBefore[at]!);
  }

  #inside(at: number): void {
    this.#character(at, model.INSIDE);
    this.#pair(at, model.WITHIN);
    this.#add(model.PLAIN.regionInside + this.#chart.regionPlaces[at]! * REGIONS + this.#chart.regionKinds[at]!);
    const gap = this.#reading.gaps[at]!;
    const afterEnding = this.#chart.endings[at]! >= 0;
    if (gap > 0) this.#add((afterEnding ? model.PLAIN.insideGapAfterEnding : model.PLAIN.insideGap) + gap);
    if (this.#chart.labels[at] === LABEL_DIRECTLY) this.#add(model.PLAIN.labelInside);
  }

  #end(at: number): void {
    this.#add(this.#model.endingsFrom + this.#chart.endings[at]!);
    this.#character(at, model.BEHIND);
    this.#pair(at, model.OVER_END);
    this.#pair(at + 1, model.AFTER_END);
  }

  #span(start: number, end: number): void {
    const { PLAIN } = model;
    const chart = this.#chart;
    const { text, group } = ENDINGS[chart.endings[end]!]!;
    const stemEnd = end - text.length;
    const stem = stemEnd - start;
    const companies = Math.min(MOST_INNER, chart.companies[stemEnd]! - chart.companies[start]!);
    const others = Math.min(MOST_INNER, chart.others[stemEnd]! - chart.others[start]!);
    this.#add(PLAIN.stemLength + group * model.LONGEST_STEM + Math.min(stem, model.LONGEST_STEM - 1));
    this.#add(PLAIN.region + group * REGIONS + chart.regionKinds[start]!);
    this.#add(PLAIN.stemIsRegion + group * 2 + (stem > 0 && chart.regionLengths[start] === stem ? 1 : 0));
    this.#add(PLAIN.innerEndings + (group * 3 + companies) * 3 + others);
    this.#add(PLAIN.borders + (group * BORDERS + chart.leftBorders[start]!) * BORDERS + chart.rightBorder(end));
  }
}
