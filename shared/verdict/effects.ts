import type { Force, Provision } from '../policy/lawbook.ts';
import type { Inquiry } from './inquiry.ts';
import type { Hit } from './party-records.ts';
import { banCovers, clauseRejects, reachOf } from './reach.ts';
import type { Basis, Effect } from './verdict.ts';
import { inLanguage, type Words, words } from './wording.ts';

/** An effect, the record it follows from, and what it may make of the standing. */
export interface Consequence {
  effect: Effect;
  hit: Hit;
  rank: number;
  decides: 'barred' | 'restricted' | 'to_confirm' | 'attention' | 'favoured' | 'nothing';
}

/** Ranks from a provincial regulation upwards impose by themselves; what stands below needs a decision's own term. */
const LOWEST_IMPOSING_RANK = 2;
const POINTS = new Set(['deduct', 'prefer', 'bonus']);
const IN_FAVOUR = new Set(['prefer', 'bonus', 'convenience']);
const TENDERING = new Set(['procurement', 'bidding']);

/** Why an effect that its instrument imposes does not take hold as it stands. */
const WEAKNESSES = {
  name: words('仅名称一致，须用代码核对后适用', 'only the name agrees: applies once the code is checked'),
  stale: words('所据名单版本不覆盖所问日期，须重新查询', 'the list edition does not cover the day asked: query again'),
  open: words('条件尚未查明，须核对', 'a condition is not known: to be checked'),
  rank: words(
    '该文件位阶不足以单独设定，须有载明期限的处罚决定',
    'an instrument of this rank imposes nothing alone: a decision with its own term is needed',
  ),
  stayed: words('暂停执行期间不适用', 'not applied while stayed'),
  lending: words('融资授信由金融机构自行决定', 'lenders decide by themselves'),
} as const;
type Weakness = keyof typeof WEAKNESSES;

const BY_FILE = words('以采购（招标）文件载明为准', 'as the procurement (tender) documents state');

interface Application {
  provision: Provision;
  hit: Hit;
  inquiry: Inquiry;
  /** A higher-ranking provision bars on the same record: a lower one then does not impose alone. */
  backed: boolean;
}

function weaknessOf({ provision, hit, inquiry, backed }: Application, open: boolean): Weakness | null {
  const { entry, rank, pack } = provision;
  if (hit.stayedBy === 'all' || hit.stayedBy?.has(pack.id)) return 'stayed';
  if (entry.outcome === 'bar' && inquiry.question.purpose === 'lending') return 'lending';
  if (!hit.byCode) return 'name';
  if (!hit.fresh) return 'stale';
  if (open) return 'open';
  const imposes = entry.outcome === 'bar' || entry.outcome === 'limit';
  const alone = imposes && !backed && rank > LOWEST_IMPOSING_RANK;
  return alone && !banCovers(hit.record, inquiry.takingPart) ? 'rank' : null;
}

function basisOf({ provision: { entry, pack }, hit, inquiry }: Application): Basis[] {
  const own = { pack: pack.id, document: entry.basis.document, article: entry.basis.article };
  const { question } = inquiry;
  if (!entry.when?.clauseRejects || !clauseRejects(question, hit.record.list)) return [own];
  const quote = question.tender?.clause?.use.quote;
  const clause = inLanguage(words('信用查询条款', 'clause on credit checks'), question.lang);
  const document = inLanguage(words('本项目采购（招标）文件', 'The tender document'), question.lang);
  return [{ pack: 'tender', document, article: quote ? `${clause}：${quote}` : clause }, own];
}

function textOf({ provision: { entry }, inquiry }: Application, weakness: Weakness | null): string {
  const { lang, purpose } = inquiry.question;
  const text = inLanguage(entry.text, lang);
  const byFile = TENDERING.has(purpose) && POINTS.has(entry.outcome!);
  if (!weakness && !byFile) return text;
  const remarks: Words[] = weakness ? [WEAKNESSES[weakness]] : [];
  if (byFile) remarks.push(BY_FILE);
  const said = remarks.map((remark) => inLanguage(remark, lang)).join(lang === 'en' ? '; ' : '；');
  return lang === 'en' ? `${text} (${said})` : `${text}（${said}）`;
}

function decisionOf(
  { provision, inquiry }: Application,
  mode: Force,
  weakness: Weakness | null,
): Consequence['decides'] {
  const outcome = provision.entry.outcome!;
  if (TENDERING.has(inquiry.question.purpose) && POINTS.has(outcome)) return 'nothing';
  if (IN_FAVOUR.has(outcome)) return mode === 'mandatory' || mode === 'permitted' ? 'favoured' : 'nothing';
  // What the law lets a tender ask for and the tender does ask for is for the officer to weigh.
  const byTender = provision.force === 'permitted' && provision.entry.when?.clauseRejects === true;
  if (byTender && outcome === 'bar') return 'to_confirm';
  if (provision.force !== 'mandatory' || outcome === 'deduct') return 'nothing';
  if (weakness === 'stayed' || weakness === 'lending') return 'nothing';
  if (outcome === 'bar' || outcome === 'limit') {
    return weakness ? 'to_confirm' : outcome === 'bar' ? 'barred' : 'restricted';
  }
  return weakness ? 'nothing' : 'attention';
}

/** What a provision makes of a record it reaches; `open` where a condition is not known. */
function consequence(application: Application, open: boolean): Consequence {
  const { provision, hit } = application;
  const weakness = weaknessOf(application, open);
  const mode = weakness ? 'reference' : provision.force;
  const { record } = hit;
  const effect: Effect = {
    kind: provision.entry.outcome!,
    mode,
    text: textOf(application, weakness),
    from: record.banFrom ?? record.decidedOn ?? record.publishedOn,
    to: record.banTo ?? hit.end.day,
    recordId: record.id,
    basis: basisOf(application),
  };
  return { effect, hit, rank: provision.rank, decides: decisionOf(application, mode, weakness) };
}

const FORBIDDEN = words('与位阶更高或者更具体的规定不符，不适用', 'a higher or more specific rule takes it away');

/** What a higher-ranking provision forbids is shown and does not apply: of the same record, or any favour to the party. */
function withoutForbidden(consequences: Consequence[], hits: readonly Hit[], inquiry: Inquiry): Consequence[] {
  const { forbidding } = inquiry.law;
  const reaching = forbidding.flatMap((provision) =>
    provision.force !== 'mandatory'
      ? []
      : hits
          .filter(
            (hit) =>
              hit.byCode &&
              (!provision.entry.when?.lists || provision.entry.when.lists.includes(hit.record.list)) &&
              reachOf(provision, hit.record, inquiry) === 'yes',
          )
          .map((hit) => ({ provision, hit })),
  );
  if (!reaching.length) return consequences;
  return consequences.map((each) => {
    const { kind } = each.effect;
    const by = reaching.some(({ provision, hit }) => {
      if (!provision.entry.forbids!.includes(kind)) return false;
      if (IN_FAVOUR.has(kind)) return each.rank >= provision.rank;
      return hit === each.hit && each.rank > provision.rank;
    });
    if (!by || (each.effect.mode === 'reference' && each.decides === 'nothing')) return each;
    const { lang } = inquiry.question;
    const said = inLanguage(FORBIDDEN, lang);
    const text = lang === 'en' ? `${each.effect.text} (${said})` : `${each.effect.text}（${said}）`;
    return { ...each, effect: { ...each.effect, mode: 'reference' as const, text }, decides: 'nothing' as const };
  });
}

/** What follows from a party's records here and today, record by record, higher rank first. */
export function consequencesOf(hits: readonly Hit[], inquiry: Inquiry): Consequence[] {
  const consequences: Consequence[] = [];
  for (const hit of hits) {
    if (hit.state === 'removal_pending') continue;
    let backed = false;
    for (const provision of inquiry.law.onList.get(hit.record.list) ?? []) {
      const reach = reachOf(provision, hit.record, inquiry);
      if (reach === 'no') continue;
      const each = consequence({ provision, hit, inquiry, backed }, reach === 'unknown');
      backed ||= each.decides === 'barred';
      consequences.push(each);
    }
  }
  return inquiry.law.forbidding.length ? withoutForbidden(consequences, hits, inquiry) : consequences;
}
