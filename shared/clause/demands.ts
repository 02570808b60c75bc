import { listsIn } from './credit-lists.ts';
import { type Demand, demands, leadInOf, namesList, supports } from './demand.ts';
import { type Folded, fold } from './folded.ts';
import { type Sentence, sentences } from './sentences.ts';
import { DECLARATION_ENDS, DECLARATION_OPENS, DECLARATION_TITLE, DEMANDS, FOREIGN } from './speakers.ts';

/** How many sentences later a text still speaks of the same thing. */
const REACH = 4;
const LEAD_REACH = 40;
const DECLARATION_REACH = 40;
/** Demands after these repeat what the document has said; reading on would only cost time. */
const ENOUGH = 500;

/** The rare characters without which a sentence, in the source's own form, neither demands, declares nor leads in. */
const TELLING =
  /[信失贿賄黑惩懲诺諾函声聲列述]|以下|如下|截止[時时][点點]|异常|異常|[a-z]\.(?:gov|mil|com|court)|125|登录|登錄/gi;
/** A line of a table of contents. */
const CONTENTS_LINE = /^[(（第]?[\d一二三四五六七八九十][^,。;]{0,60}?[一-龥)][.…·]*\d{1,4}$/;

/** Whether the sentence is another's than the tender's, or about another occasion. */
const foreign = ({ text }: Folded): boolean => {
  const demanded = DEMANDS.test(text);
  return FOREIGN.some(({ pattern, demandSpares }) => !(demandSpares && demanded) && pattern.test(text));
};

/** What a walk through the sentences remembers of those before. */
class Walk {
  #sinceDemand = REACH + 1;
  #leadIn: { folded: Folded; left: number } | null = null;
  #declared = 0;

  pass(): void {
    this.#sinceDemand++;
    this.#declared--;
    if (this.#leadIn && --this.#leadIn.left < 0) this.#leadIn = null;
  }

  /** The sentence may matter for what stands before it, even without a telling word. */
  get attends(): boolean {
    return this.#sinceDemand <= REACH || this.#leadIn !== null || this.#declared > 0;
  }

  #declare(): null {
    this.#declared = DECLARATION_REACH;
    return this.#leave();
  }

  #leave(): null {
    this.#sinceDemand = REACH + 1;
    return null;
  }

  /** The sentence as a demand, or null when it makes none. */
  read(folded: Folded, { opens, closes }: Sentence): Demand | null {
    const { text } = folded;
    if (DECLARATION_ENDS.test(text)) this.#declared = 0;
    if (opens && closes && DECLARATION_TITLE.test(text)) return this.#declare();
    if (foreign(folded)) return DECLARATION_OPENS.test(text) ? this.#declare() : this.#leave();
    if (this.#declared > 0 && !DEMANDS.test(text)) return null;
    if (opens && closes && CONTENTS_LINE.test(text)) return null;
    const lead = leadInOf(folded);
    if (lead) this.#leadIn = { folded: lead, left: LEAD_REACH };
    const demand: Demand = { folded, lists: listsIn(folded), leadIn: this.#leadIn?.folded ?? null };
    if (demands(demand)) {
      this.#sinceDemand = 0;
      return demand;
    }
    if (this.#sinceDemand > REACH || !supports(demand)) return null;
    if (namesList(demand.lists) || folded.channels.length > 0) this.#sinceDemand--;
    return demand;
  }
}

/**
 * Finds the sentences in which a tender demands a check of credit, among all the others of the document. A sentence
 * is left out when a supplier speaks in it (a declaration and everything under its title), when it teaches how to
 * query, quotes policy, or speaks of other occasions than a tender.
 */
export function* demandsIn(source: string): Generator<Demand> {
  const walk = new Walk();
  let found = 0;
  let telling = -1;
  for (const sentence of sentences(source)) {
    walk.pass();
    if (telling < sentence.start) {
      TELLING.lastIndex = sentence.start;
      telling = TELLING.exec(source)?.index ?? source.length;
    }
    if (telling >= sentence.end && !walk.attends) continue;
    const folded = fold(source, sentence.start, sentence.end);
    const demand = folded.text === '' ? null : walk.read(folded, sentence);
    if (!demand) continue;
    yield demand;
    if (++found >= ENOUGH) return;
  }
}
