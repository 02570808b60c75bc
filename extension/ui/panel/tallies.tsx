import type { PageParty } from '../../party.ts';
import { useText } from '../text.ts';
import { type Filter, SIDES, type Side, sideOf, TALLIES, type Tally, tally } from './outline.ts';

interface TalliesProps {
  parties: readonly PageParty[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

export const TALLY_TONES: Readonly<Record<Tally, string>> = {
  barred: 'tone-barred',
  confirm: 'tone-to_confirm',
  unknown: 'tone-unknown',
  clear: 'tone-clear',
};

/** The four counts; each is a switch that shows only its parties. Beside them the side of the tender. */
export function Tallies({ parties, filter, onFilter }: TalliesProps) {
  const t = useText();
  const counts = tally(parties);
  const sides = SIDES.filter((side) => parties.some((party) => sideOf(party) === side));
  return (
    <>
      <div class="tallies">
        {TALLIES.map((each) => (
          <button
            key={each}
            type="button"
            class={`tally ${TALLY_TONES[each]}`}
            aria-pressed={filter.tally === each}
            disabled={counts[each] === 0 && filter.tally !== each}
            onClick={() => onFilter({ ...filter, tally: filter.tally === each ? null : each })}
          >
            <b>{counts[each]}</b> {t(`tally.${each}`)}
          </button>
        ))}
      </div>
      {sides.length > 1 ? (
        <div class="sides">
          {[null, ...sides].map((side: Side | null) => (
            <button
              key={side}
              type="button"
              class="pill"
              aria-pressed={filter.side === side}
              onClick={() => onFilter({ ...filter, side })}
            >
              {t(side === null ? 'panel.all' : `side.short.${side}`)}
            </button>
          ))}
        </div>
      ) : null}
    </>
  );
}
