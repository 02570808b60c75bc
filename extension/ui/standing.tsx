import type { Standing } from '../../shared/verdict/verdict.ts';
import type { PageParty } from '../party.ts';
import { type TextKey, useText } from './text.ts';

/** What a surface shows for a party: its standing, or that the answer is still to come. A trouble reads `unknown`. */
export type Shown = Standing | 'pending';

export const shownStanding = (party: Pick<PageParty, 'verdict' | 'trouble'>): Shown =>
  party.verdict?.standing ?? (party.trouble === 'pending' ? 'pending' : 'unknown');

export const standingKey = (shown: Shown): TextKey => `standing.${shown}`;

type Outline = 'octagon' | 'diamond' | 'triangle' | 'circle' | 'star';
type Sign = 'word' | 'question' | 'exclamation' | 'dash' | 'check' | 'dots' | 'none';

/**
 * The shape of each standing: told apart without colour, by outline, by stroke and by sign. Only a standing that keeps a
 * party out, or may, is filled; everything that proves less is an open circle.
 */
const SHAPES: Readonly<
  Record<Shown, { outline: Outline; stroke: 'filled' | 'solid' | 'dashed' | 'dotted'; sign: Sign }>
> = {
  barred: { outline: 'octagon', stroke: 'filled', sign: 'word' },
  restricted: { outline: 'diamond', stroke: 'filled', sign: 'word' },
  to_confirm: { outline: 'circle', stroke: 'dashed', sign: 'question' },
  attention: { outline: 'triangle', stroke: 'filled', sign: 'exclamation' },
  unknown: { outline: 'circle', stroke: 'solid', sign: 'dash' },
  no_record: { outline: 'circle', stroke: 'dotted', sign: 'check' },
  clear: { outline: 'circle', stroke: 'solid', sign: 'check' },
  favoured: { outline: 'star', stroke: 'filled', sign: 'none' },
  pending: { outline: 'circle', stroke: 'dotted', sign: 'dots' },
};

const OUTLINES: Readonly<Record<Exclude<Outline, 'circle'>, string>> = {
  octagon: 'M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z',
  diamond: 'M10 .2 19.8 10 10 19.8.2 10z',
  triangle: 'M10 1.2 19.4 18.6H.6z',
  star: 'M10 .8l2.7 6 6.5.6-4.9 4.3 1.5 6.4-5.8-3.4-5.8 3.4 1.5-6.4L.8 7.4l6.5-.6z',
};

const DASHES = { filled: undefined, solid: undefined, dashed: '3.2 2.2', dotted: '.1 2.9' } as const;

const SIGNS: Readonly<Record<Exclude<Sign, 'word' | 'none'>, string>> = {
  question: 'M7.6 7.8a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.8M10 14.2v.1',
  exclamation: 'M10 7.6v5M10 15.4v.1',
  dash: 'M6.6 10h6.8',
  check: 'M6.4 10.3l2.5 2.5 4.7-5.2',
  dots: 'M6.4 10v.1M10 10v.1M13.6 10v.1',
};

/** The shape of a standing. It says nothing to a screen reader: the word stands beside it or names the control. */
export function StandingIcon({ shown, size = 18 }: { shown: Shown; size?: number }) {
  const t = useText();
  const { outline, stroke, sign } = SHAPES[shown];
  const filled = stroke === 'filled';
  return (
    <svg
      class={`icon tone-${shown}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {outline === 'circle' ? (
        <circle class="icon-open" cx="10" cy="10" r="8.6" stroke-dasharray={DASHES[stroke]} />
      ) : (
        <path class={filled ? 'icon-filled' : 'icon-open'} d={OUTLINES[outline]} />
      )}
      {sign === 'word' ? (
        <text class="icon-word" x="10" y="14.1" text-anchor="middle">
          {t(shown === 'barred' ? 'standing.barred.mark' : 'standing.restricted.mark')}
        </text>
      ) : sign === 'none' ? null : (
        <path class={filled ? 'icon-sign on-fill' : 'icon-sign'} d={SIGNS[sign]} />
      )}
    </svg>
  );
}

/** The standing in words on its own colour, with its shape. */
export function StandingChip({ shown }: { shown: Shown }) {
  const t = useText();
  return (
    <span class={`chip tone-${shown}`}>
      <StandingIcon shown={shown} size={14} />
      {t(standingKey(shown))}
    </span>
  );
}
