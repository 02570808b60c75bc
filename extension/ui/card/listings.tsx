import type { Listing, PartyVerdict } from '../../../shared/verdict/verdict.ts';
import type { PageState } from '../../party.ts';
import { ageOf } from '../age.ts';
import { channelOf } from '../channels.ts';
import { OutsideLink } from '../link.tsx';
import { useText } from '../text.ts';

interface ListingsProps {
  verdict: PartyVerdict;
  state: Pick<PageState, 'coverage' | 'asOf'>;
}

function ListingLine({ listing, state }: { listing: Listing } & Pick<ListingsProps, 'state'>) {
  const t = useText();
  const edition = state.coverage.find((each) => each.list === listing.list);
  const channel = channelOf(listing.list);
  return (
    <>
      <dt>
        {t(`list.${listing.list}`)}
        {listing.state === 'unknown' ? (
          <OutsideLink href={channel.url}>{t('card.channel', { channel: channel.name })}</OutsideLink>
        ) : null}
      </dt>
      <dd class={listing.state === 'unknown' ? 'tone-unknown toned' : undefined}>
        {t(`listing.${listing.state}`)}
        {listing.reason !== null
          ? ` · ${t(`reason.${listing.reason}`)}`
          : listing.state === 'not_listed' && edition && edition.edition !== null
            ? ` · ${ageOf(edition.publishedOn, state.asOf, t)}`
            : null}
      </dd>
    </>
  );
}

/** The lists without a record of the party: absent and how fresh that is, or not known and where to ask. */
export function Listings({ verdict, state }: ListingsProps) {
  const t = useText();
  const silent = verdict.listings.filter((listing) => listing.recordIds.length === 0);
  if (silent.length === 0) return null;
  const missing = silent.filter((listing) => listing.state === 'unknown').length;
  return (
    <section>
      <h3 class="soft">{t(silent.length < verdict.listings.length ? 'card.otherLists' : 'card.lists')}</h3>
      {missing ? <p class="card-missing strong">{t('card.missing', { n: missing })}</p> : null}
      <dl class="lists">
        {silent.map((listing) => (
          <ListingLine key={listing.list} listing={listing} state={state} />
        ))}
      </dl>
    </section>
  );
}
