import type { PageParty, PageState } from '../../party.ts';
import { BasisLinks, type PolicyUrl } from '../card/consequences.tsx';
import { useText } from '../text.ts';

/** How the page speaks of a party: its rank and name. */
const called = (ref: string, parties: readonly PageParty[]): string => {
  const party = parties.find((each) => each.verdict?.ref === ref || each.id === ref);
  if (!party) return ref;
  const name = party.name ?? party.code ?? ref;
  return party.rank === null ? name : `${party.rank} ${name}`;
};

/** What the register shows between bidders of one lot. */
export function RelationsNote({ state, policyUrl }: { state: PageState; policyUrl: PolicyUrl }) {
  const t = useText();
  if (state.relations.length === 0) return null;
  return (
    <section class="note">
      <h2 class="strong">{t('relations.title')}</h2>
      <ul>
        {state.relations.map((relation) => (
          <li key={`${relation.kind} ${relation.refs.join()} ${relation.lot}`}>
            <p>
              {relation.refs.map((ref) => called(ref, state.parties)).join(t('relations.and'))}
              {' · '}
              {t(`relation.${relation.kind}`)}
              {relation.certainty === 'name' ? (
                <>
                  {' '}
                  <span class="tag">{t('relations.byName')}</span>
                </>
              ) : null}
            </p>
            <p>{relation.effect.text}</p>
            <BasisLinks basis={relation.effect.basis} policyUrl={policyUrl} />
          </li>
        ))}
      </ul>
    </section>
  );
}
