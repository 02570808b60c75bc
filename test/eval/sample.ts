import type { Chance } from './chance.ts';
import { InventedNames, type NameKind } from './invented-names.ts';
import { NAMED, UNNAMED } from './templates.ts';

/** A text with the names in it as half-open ranges, and ranges that may or may not be taken for one. */
export interface Sample {
  text: string;
  names: [start: number, end: number][];
  either: [start: number, end: number][];
}

const SLOT = /\{(\w+)\}|~/g;
const named = NAMED.trim().split('\n');
const unnamed = UNNAMED.trim().split('\n');

/** How often each kind stands in a role. */
const ROLES: Record<string, [NameKind, number][]> = {
  P: [
    ['institution', 30],
    ['government', 34],
    ['school', 20],
    ['company', 14],
    ['cooperative', 2],
  ],
  A: [
    ['company', 90],
    ['branch', 7],
    ['institution', 3],
  ],
  S: [
    ['company', 66],
    ['sole_trader', 14],
    ['branch', 5],
    ['cooperative', 5],
    ['partnership', 5],
    ['institution', 4],
    ['other', 1],
  ],
  B: [['bank', 100]],
  G: [
    ['government', 82],
    ['institution', 8],
    ['organ', 10],
  ],
  N: [
    ['company', 30],
    ['institution', 16],
    ['school', 10],
    ['government', 14],
    ['organ', 6],
    ['other', 12],
    ['sole_trader', 6],
    ['cooperative', 6],
    ['partnership', 6],
  ],
};

/** Fills templates: short pages of lines in any order, parted as pages part them. */
export class Samples {
  readonly #chance: Chance;
  readonly #names: InventedNames;

  constructor(chance: Chance) {
    this.#chance = chance;
    this.#names = new InventedNames(chance);
  }

  next(): Sample {
    const chance = this.#chance;
    const sample: Sample = { text: '', names: [], either: [] };
    const between = chance.of(['\n', '\n', '\n', '\v', '\t', ' ', '', '。', '；', '，', '\v ']);
    for (let lines = 3 + chance.below(8); lines > 0; lines--) {
      this.#line(sample, chance.is(0.62) ? chance.of(named) : chance.of(unnamed));
      sample.text += chance.is(0.85) ? between : chance.of(['\n', '。', '，']);
    }
    return sample;
  }

  #line(sample: Sample, template: string): void {
    const gap = this.#chance.of(['', '', ' ', '\v', '\n', '\t', '   ']);
    let kept = 0;
    for (const slot of template.matchAll(SLOT)) {
      sample.text += template.slice(kept, slot.index);
      kept = slot.index + slot[0].length;
      if (slot[0] === '~') sample.text += gap;
      else if (ROLES[slot[1]!]) this.#name(sample, slot[1]!);
      else sample.text += this.#filler(slot[1]!);
    }
    sample.text += template.slice(kept);
  }

  #name(sample: Sample, role: string): void {
    const start = sample.text.length;
    sample.text += this.dress(this.#names.of(this.#kind(ROLES[role]!)));
    sample.names.push([start, sample.text.length]);
  }

  /** A name as pages print it: brackets of either width, and now and then a blank or a break where a page cuts it. */
  dress(name: string): string {
    const chance = this.#chance;
    let dressed = chance.is(0.6) ? name.replaceAll('(', '（').replaceAll(')', '）') : name;
    if (chance.is(0.06)) dressed = dressed.replace(/[（(]/g, '$& ').replace(/[)）]/g, '$& ').trimEnd();
    if (!chance.is(0.14)) return dressed;
    const cut = 1 + chance.below(dressed.length - 1);
    return dressed.slice(0, cut) + chance.of([' ', '\v', '    ', '  ']) + dressed.slice(cut);
  }

  #kind(kinds: readonly [NameKind, number][]): NameKind {
    let at = this.#chance.next() * kinds.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [kind, weight] of kinds) {
      at -= weight;
      if (at < 0) return kind;
    }
    return kinds[0]![0];
  }

  #filler(slot: string): string {
    const chance = this.#chance;
    const names = this.#names;
    const two = (limit: number): string => String(1 + chance.below(limit)).padStart(2, '0');
    const fillers: Record<string, () => string> = {
      person: () => names.person(),
      place: () => names.place(),
      street: () => names.street(),
      industry: () => names.industry(),
      trade: () => names.trade(),
      money: () => String(chance.below(9_000_000) / (chance.is(0.5) ? 100 : 1)),
      date: () =>
        chance.of([
          `20${two(25)}年${1 + chance.below(12)}月${1 + chance.below(28)}日`,
          `20${two(25)}-${two(12)}-${two(28)}`,
        ]),
      number: () => chance.of(['', 'GZ', 'SDGP', 'HN-', '〔2023〕', 'ZB']) + String(chance.below(100_000)),
      digit: () => String(chance.below(10)),
      phone: () => `0${chance.below(900) + 100}-${chance.below(9_000_000) + 1_000_000}`,
      code: () => `9${1 + chance.below(3)}990000MA${String(chance.below(1e8)).padStart(8, '0')}`,
      address: () =>
        names.place() +
        names.street() +
        (chance.is(0.7) ? `${chance.below(900)}号` : '') +
        chance.of(['', '', `${names.trade()}大厦${chance.below(20)}楼`, `${names.trade()}广场`]),
      project: () => this.#project(),
      short: () =>
        chance.of([names.trade(), names.place() + names.trade(), names.trade() + chance.of(['公司', '集团', '科技'])]),
    };
    return fillers[slot]?.() ?? `{${slot}}`;
  }

  #project(): string {
    const chance = this.#chance;
    const place = chance.is(0.5) ? this.#names.place() : '';
    const head = chance.of(['', '', `20${10 + chance.below(15)}年`, `20${10 + chance.below(15)}年度`, '']);
    const what = chance.of([
      '工程',
      '设备采购',
      '改造工程',
      '建设项目',
      '服务项目',
      '采购项目',
      '系统建设',
      '维修工程',
      '（一期）项目',
      '设计',
      '监理',
    ]);
    return place + head + (chance.is(0.3) ? this.#names.trade() : '') + this.#names.industry() + what;
  }
}
