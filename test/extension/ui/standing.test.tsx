import { expect, test } from 'vitest';
import { StandingIcon, shownStanding } from '../../../extension/ui/standing.tsx';
import { STANDINGS } from '../../../shared/verdict/verdict.ts';
import { party, verdict } from './sample.ts';
import { show } from './show.tsx';

const drawing = (shown: Parameters<typeof StandingIcon>[0]['shown']): string =>
  show(<StandingIcon shown={shown} />).querySelector('svg')!.innerHTML;

test('every standing has a drawing of its own, so that none is told by colour alone', () => {
  const drawings = [...STANDINGS, 'pending' as const].map(drawing);
  expect(new Set(drawings).size).toBe(drawings.length);
});

test('a party without an answer never reads as anything but unknown or pending', () => {
  const troubles = [
    'off',
    'unreachable',
    'timeout',
    'unauthorised',
    'too-many',
    'bad-answer',
    'wrong-version',
  ] as const;
  for (const trouble of troubles) expect(shownStanding(party({ verdict: null, trouble }))).toBe('unknown');
  expect(shownStanding(party({ verdict: null, trouble: 'pending' }))).toBe('pending');
  expect(shownStanding(party({ verdict: verdict({ standing: 'favoured' }) }))).toBe('favoured');
});
