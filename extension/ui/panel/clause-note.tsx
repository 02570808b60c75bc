import type { TenderClause } from '../../../shared/verdict/question.ts';
import { type TextKey, useText } from '../text.ts';

const SLOTS = ['cutoff', 'evidence', 'use', 'consortium'] as const;
const KINDS: Readonly<Record<(typeof SLOTS)[number], readonly string[]>> = {
  cutoff: [
    'bid_deadline',
    'bid_deadline_day',
    'qualification_review',
    'evaluation',
    'announcement_to_deadline',
    'before_award',
    'other',
  ],
  evidence: ['print_and_file', 'screenshot', 'electronic', 'other'],
  use: ['reject', 'deduct', 'reference', 'other'],
  consortium: ['any_bad_member', 'other'],
};

type Slot = (typeof SLOTS)[number];

const kindKey = (slot: Slot, kind: string): TextKey =>
  (KINDS[slot].includes(kind) ? `clause.${slot}.${kind}` : `clause.${slot}.other`) as TextKey;

/** What 财库〔2016〕125号 wants a procurement document to state, and this one does not. */
export function unstated(clause: TenderClause): TextKey[] {
  const missing: TextKey[] = [];
  if (clause.channels.length === 0) missing.push('clause.channels');
  for (const slot of ['cutoff', 'evidence', 'use'] as const)
    if (clause[slot].kind === 'none') missing.push(`clause.${slot}`);
  return missing;
}

function SlotLine({ slot, clause }: { slot: Slot; clause: TenderClause }) {
  const t = useText();
  const { kind, quote } = clause[slot];
  if (kind === 'none') return null;
  return (
    <>
      <dt>{t(`clause.${slot}`)}</dt>
      <dd>
        {t(kindKey(slot, kind))}
        {slot === 'use' && clause.use.implicit ? <span class="soft"> {t('clause.use.implicit')}</span> : null}
        {quote === null ? null : <q class="soft">{quote}</q>}
      </dd>
    </>
  );
}

/** The tender's own demands on the credit check, in its own words, and what it leaves unsaid. */
export function ClauseNote({ clause, procurement }: { clause: TenderClause; procurement: boolean }) {
  const t = useText();
  const missing = unstated(clause).map((key) => t(key));
  const lists = [...clause.lists, ...clause.extraLists];
  const comma = t('comma');
  return (
    <section class="note">
      <h2 class="strong">{t('clause.title')}</h2>
      <dl class="clause">
        {clause.channels.length ? (
          <>
            <dt>{t('clause.channels')}</dt>
            <dd>{clause.channels.join(comma)}</dd>
          </>
        ) : null}
        {SLOTS.map((slot) => (
          <SlotLine key={slot} slot={slot} clause={clause} />
        ))}
        {lists.length ? (
          <>
            <dt>{t('clause.lists')}</dt>
            <dd>{lists.join(comma)}</dd>
          </>
        ) : null}
      </dl>
      {missing.length ? (
        <p class="soft">
          {t('clause.unstated', { what: missing.join(comma) })}
          {procurement ? t('clause.unstated.rule') : null}
        </p>
      ) : null}
    </section>
  );
}
