import type { ListId } from '../../shared/record/list.ts';
import type { Language } from '../../shared/verdict/question.ts';
import type { PageParty, PageState } from '../party.ts';
import { placeName } from '../ui/places.ts';
import { shownStanding, standingKey } from '../ui/standing.tsx';
import type { TextKey, Translate } from '../ui/text.ts';

/** What an export is made of: the question, and the parties it was asked about. */
export type Exported = Pick<PageState, 'purpose' | 'place' | 'asOf' | 'coverage' | 'parties'>;

export interface Words {
  t: Translate;
  language: Language;
}

export type Cell = string | number | null;

interface Column {
  title: TextKey;
  width: number;
  cell: (party: PageParty, exported: Exported, words: Words) => Cell;
}

const joined = (parts: readonly (string | null)[]): string | null => {
  const present = [...new Set(parts.filter((part) => part !== null && part !== ''))];
  return present.length ? present.join('；') : null;
};

const gaps = (party: PageParty, { t }: Words): string | null =>
  joined(
    (party.verdict?.listings ?? [])
      .filter((listing) => listing.state === 'unknown')
      .map((listing) => `${t(`list.${listing.list}`)}（${t(`reason.${listing.reason ?? 'missing'}`)}）`),
  );

const editionsOf = (party: PageParty, exported: Exported, { t }: Words): string | null => {
  const lists = new Set<ListId>((party.verdict?.listings ?? []).map((listing) => listing.list));
  return joined(
    exported.coverage
      .filter((each) => lists.has(each.list) && each.edition !== null)
      .map((each) => `${t(`list.${each.list}`)} ${each.edition}`),
  );
};

/** Table: the columns of every export, one line a party. */
const COLUMNS: readonly Column[] = [
  { title: 'column.name', width: 32, cell: (party) => party.name },
  { title: 'column.code', width: 22, cell: (party) => party.verdict?.identity.subject?.code ?? party.code },
  {
    title: 'column.role',
    width: 12,
    cell: (party, _, { t }) => (party.role === null ? null : t(`role.${party.role}`)),
  },
  { title: 'column.rank', width: 6, cell: (party) => party.rank },
  { title: 'column.consortium', width: 8, cell: (party) => party.consortium },
  { title: 'column.lot', width: 10, cell: (party) => party.lot },
  { title: 'column.standing', width: 14, cell: (party, _, { t }) => t(standingKey(shownStanding(party))) },
  {
    title: 'column.basis',
    width: 18,
    cell: (party, _, { t }) =>
      party.verdict ? t(`basis.${party.verdict.identity.basis}`) : t(`trouble.${party.trouble ?? 'pending'}`),
  },
  {
    title: 'column.effects',
    width: 40,
    cell: (party, _, { t }) =>
      joined(
        (party.verdict?.effects ?? []).map(({ mode, text }) =>
          mode === 'mandatory' ? text : `${text}（${t(`mode.${mode}`)}）`,
        ),
      ),
  },
  {
    title: 'column.articles',
    width: 36,
    cell: (party) =>
      joined(
        (party.verdict?.effects ?? []).flatMap(({ basis }) => basis.map((one) => `${one.document} ${one.article}`)),
      ),
  },
  {
    title: 'column.records',
    width: 40,
    cell: (party, _, { t }) =>
      joined(
        (party.verdict?.records ?? []).map((record) =>
          [t(`list.${record.list}`), t(`record.${record.state}`), record.authority, record.decisionNo, record.summary]
            .filter((part) => part !== null)
            .join(' · '),
        ),
      ),
  },
  {
    title: 'column.until',
    width: 12,
    cell: (party) => joined((party.verdict?.records ?? []).map((record) => record.endsOn)),
  },
  {
    title: 'column.sources',
    width: 36,
    cell: (party) =>
      joined(
        (party.verdict?.records ?? []).map(({ source }) =>
          [source.name, source.edition, source.row === null ? null : `#${source.row}`, source.url]
            .filter((part) => part !== null)
            .join(' '),
        ),
      ),
  },
  { title: 'column.gaps', width: 28, cell: (party, _, words) => gaps(party, words) },
  { title: 'column.editions', width: 36, cell: editionsOf },
  { title: 'column.notices', width: 40, cell: (party) => joined(party.verdict?.notices ?? []) },
  { title: 'column.purpose', width: 12, cell: (_, { purpose }, { t }) => t(`purpose.${purpose}`) },
  { title: 'column.place', width: 12, cell: (_, { place }, { t, language }) => placeName(place, language, t) },
  { title: 'column.asOf', width: 12, cell: (_, { asOf }) => asOf },
];

export const WIDTHS = COLUMNS.map((column) => column.width);

export const headerOf = ({ t }: Words): string[] => COLUMNS.map((column) => t(column.title));

export const rowOf = (party: PageParty, exported: Exported, words: Words): Cell[] =>
  COLUMNS.map((column) => column.cell(party, exported, words));
