import { type ListId, listTitle } from '../record/list.ts';
import { headlineOf, LIST_NAMES, NEXT, REASONS, STATES } from './explain-words.ts';
import type { Language } from './question.ts';
import type { Basis, Effect, PartyVerdict, ShownRecord, Standing } from './verdict.ts';
import { inLanguage, type Words, words } from './wording.ts';

/** One sentence with what it rests on: articles, and the record it is about. */
export interface Sentence {
  text: string;
  basis: Basis[];
  recordId: string | null;
}

/** A verdict told: how the party stands, why, worst first, and what the officer may do next. */
export interface Explanation {
  headline: string;
  why: Sentence[];
  next: string[];
}

const KINDS: readonly Effect['kind'][] = [
  'bar',
  'limit',
  'review',
  'notice',
  'deduct',
  'convenience',
  'prefer',
  'bonus',
];
const MODES: readonly Effect['mode'][] = ['mandatory', 'permitted', 'encouraged', 'reference'];

/** What is imposed before what is only told, and in each the graver kind first. */
const weight = ({ kind, mode }: Effect): number => MODES.indexOf(mode) * KINDS.length + KINDS.indexOf(kind);

const MODE_WORDS: Record<Effect['mode'], Words> = {
  mandatory: words('', ''),
  permitted: words('可以：', 'May: '),
  encouraged: words('鼓励：', 'Encouraged: '),
  reference: words('仅供参考：', 'For reference: '),
};

class Teller {
  readonly #lang: Language;

  constructor(lang: Language) {
    this.#lang = lang;
  }

  say(text: Words): string {
    return inLanguage(text, this.#lang);
  }

  list(id: ListId): string {
    return this.say(words(`“${listTitle(id)}”`, LIST_NAMES[id]));
  }

  cited(basis: readonly Basis[]): string {
    if (!basis.length) return '';
    const each = basis.map(({ document, article }) =>
      this.say(words(`${document}${article}`, `${document} ${article}`)),
    );
    return this.say(words(`（依据：${each.join('、')}）`, ` (${each.join('; ')})`));
  }

  term({ from, to }: Pick<Effect, 'from' | 'to'>): string {
    if (to !== null) return this.say(words(`，至${to}`, `, until ${to}`));
    return from === null ? '' : this.say(words(`，自${from}`, `, from ${from}`));
  }

  effect(effect: Effect): Sentence {
    const text = `${this.say(MODE_WORDS[effect.mode])}${effect.text.replace(/[。.]$/, '')}${this.term(effect)}`;
    const stop = this.say(words('。', '.'));
    return { text: `${text}${this.cited(effect.basis)}${stop}`, basis: effect.basis, recordId: effect.recordId };
  }

  record(record: ShownRecord, certain: boolean): Sentence {
    const { authority, decisionNo, decidedOn, endsOn, source, state } = record;
    const by = [authority, decisionNo].filter((part) => part !== null).join(' ');
    const zh = [
      `${certain ? '列入' : '名称与'}${this.list(record.list)}${certain ? '' : '的一行一致，未经代码确认'}`,
      ...(by ? [by] : []),
      ...(decidedOn ? [`${decidedOn}认定`] : []),
      ...(endsOn ? [`公示至${endsOn}`] : []),
      ...(state === 'in_force' ? [] : [STATES[state]['zh-CN']]),
    ];
    const en = [
      certain
        ? `On the list: ${this.list(record.list)}`
        : `The name agrees with a row of the list: ${this.list(record.list)}; no code confirms it`,
      ...(by ? [by] : []),
      ...(decidedOn ? [`decided on ${decidedOn}`] : []),
      ...(endsOn ? [`public until ${endsOn}`] : []),
      ...(state === 'in_force' ? [] : [STATES[state].en]),
    ];
    const where = source.row === null ? '' : this.say(words(`第${source.row}行`, ` row ${source.row}`));
    const from = words(
      `（来源：${source.name} ${source.edition}${where}）。`,
      ` (source: ${source.name} ${source.edition}${where}).`,
    );
    return {
      text: `${this.say(words(zh.join('，'), en.join(', ')))}${this.say(from)}`,
      basis: [],
      recordId: record.id,
    };
  }

  /** Records with their effects beneath, the gravest first. */
  records({ records, effects, listings }: PartyVerdict): Sentence[] {
    const sorted = [...effects].sort((a, b) => weight(a) - weight(b));
    const gravest = (record: ShownRecord): number => {
      const first = sorted.find(({ recordId }) => recordId === record.id);
      return first ? weight(first) : MODES.length * KINDS.length;
    };
    return [...records]
      .sort((a, b) => gravest(a) - gravest(b))
      .flatMap((record) => [
        this.record(record, listings.find(({ list }) => list === record.list)?.state === 'listed'),
        ...sorted.filter(({ recordId }) => recordId === record.id).map((effect) => this.effect(effect)),
      ]);
  }

  gaps({ listings }: PartyVerdict): Sentence[] {
    return listings
      .filter(({ state }) => state === 'unknown')
      .map(({ list, reason }) => {
        const why = REASONS[reason ?? 'missing'];
        const text = words(
          `${this.list(list)}无法判断：${why['zh-CN']}。`,
          `Nothing can be said of ${this.list(list)}: ${why.en}.`,
        );
        return { text: this.say(text), basis: [], recordId: null };
      });
  }

  /** Absence is only ever said with the lists it rests on. */
  absence({ listings }: PartyVerdict): Sentence[] {
    const absent = listings.filter(({ state }) => state === 'not_listed').map(({ list }) => this.list(list));
    if (!absent.length) return [];
    const text = words(`已覆盖而未列入：${absent.join('、')}。`, `Covered and not listed: ${absent.join(', ')}.`);
    return [{ text: this.say(text), basis: [], recordId: null }];
  }
}

const BY_NAME = new Set(['name', 'former_name', 'candidate', 'none', 'ambiguous']);

function nextOf(standing: Standing, verdict: PartyVerdict): Words[] {
  if (standing !== 'to_confirm') return NEXT[standing];
  const { basis } = verdict.identity;
  if (basis === 'conflict') return NEXT.conflict;
  if (basis === 'invalid_code') return NEXT.invalid;
  return BY_NAME.has(basis) ? NEXT.by_name : NEXT.to_confirm;
}

/** Tells a verdict in plain sentences of one language, each with its citation; never a score. */
export function explain(verdict: PartyVerdict, { purpose, lang }: { purpose: string; lang: Language }): Explanation {
  const teller = new Teller(lang);
  const checks = verdict.checks.map(({ text, basis }) => ({
    text: `${text}${teller.cited(basis)}`,
    basis,
    recordId: null,
  }));
  const notices = verdict.notices.map((text) => ({ text, basis: [], recordId: null }));
  return {
    headline: teller.say(headlineOf(verdict, purpose)),
    why: [...teller.records(verdict), ...teller.gaps(verdict), ...teller.absence(verdict), ...notices, ...checks],
    next: nextOf(verdict.standing, verdict).map((text) => teller.say(text)),
  };
}
