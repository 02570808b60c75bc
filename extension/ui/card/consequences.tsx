import { useContext } from 'preact/hooks';
import type { Basis, PartyVerdict } from '../../../shared/verdict/verdict.ts';
import type { PageState } from '../../party.ts';
import { OutsideLink } from '../link.tsx';
import { placeChain } from '../places.ts';
import { LanguageContext, type TextKey, useText } from '../text.ts';
import { type Consequence, consequencesOf } from './effects.ts';

/** Where a pack can be read, or null where no server is known. */
export type PolicyUrl = (pack: string) => string | null;

interface ConsequencesProps {
  verdict: PartyVerdict;
  state: Pick<PageState, 'purpose' | 'place'>;
  policyUrl: PolicyUrl;
}

export function BasisLinks({ basis, policyUrl }: { basis: readonly Basis[]; policyUrl: PolicyUrl }) {
  return (
    <p class="basis">
      {basis.map(({ pack, document, article }) => (
        <span key={`${document} ${article}`}>
          <OutsideLink href={policyUrl(pack)}>
            {document} {article}
          </OutsideLink>
        </span>
      ))}
    </p>
  );
}

function Sentence({ consequence, policyUrl }: { consequence: Consequence; policyUrl: PolicyUrl }) {
  const t = useText();
  return (
    <li class="effect">
      <p>
        {consequence.text}
        {consequence.mode === 'mandatory' ? null : (
          <>
            {' '}
            <span class="tag">{t(`mode.${consequence.mode}`)}</span>
          </>
        )}
      </p>
      <BasisLinks basis={consequence.basis} policyUrl={policyUrl} />
    </li>
  );
}

/** Why nothing follows: said of the lists that were seen, never of those that were not. */
function silenceKey(verdict: PartyVerdict): TextKey {
  if (verdict.records.length) return 'card.effects.none';
  return verdict.listings.some((listing) => listing.state === 'unknown') ? 'card.noEffects.partly' : 'card.noEffects';
}

/** What follows from the records here, for this purpose, each on its article; what only informs is folded away. */
export function Consequences({ verdict, state, policyUrl }: ConsequencesProps) {
  const t = useText();
  const language = useContext(LanguageContext);
  const all = consequencesOf(verdict.effects);
  const speaking = all.filter((each) => each.mode !== 'reference');
  const reference = all.filter((each) => each.mode === 'reference');
  return (
    <section class="card-effects">
      <h3>
        {t('card.for', {
          purpose: t(`purpose.this.${state.purpose}`),
          place: placeChain(state.place, language, t),
        })}
      </h3>
      {speaking.length ? (
        <ul>
          {speaking.map((each) => (
            <Sentence key={`${each.mode} ${each.text}`} consequence={each} policyUrl={policyUrl} />
          ))}
        </ul>
      ) : (
        <p>{t(silenceKey(verdict))}</p>
      )}
      {reference.length ? (
        <details>
          <summary>{t('card.reference', { n: reference.length })}</summary>
          <ul>
            {reference.map((each) => (
              <Sentence key={each.text} consequence={each} policyUrl={policyUrl} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
