import { locate } from '../../extension/page/found.ts';
import { Marks } from '../../extension/page/mark.ts';
import { TextMap } from '../../extension/page/text-map.ts';
import { detect } from '../../shared/detect/detect.ts';
import { groupParties } from '../../shared/subject/parties.ts';

const marks = new Marks();

const finish = <Value>(work: Generator<void, Value>): Value => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/**
 * One reading of the page in one go. `page`: milliseconds of what runs in the page, with what its messages cost to write
 * and read; `detect`: of what the worker does meanwhile on a thread of its own.
 */
export function read(): { names: string[]; page: number; detect: number } {
  // As in an idle page: what the round before changed is laid out already.
  document.body.getBoundingClientRect();
  const start = performance.now();
  const map = new TextMap();
  finish(map.walk(document.body));
  const sent = JSON.stringify(map.finish());
  const asked = performance.now();
  const mentions = detect(JSON.parse(sent));
  const parties = groupParties(mentions);
  const partyOf = new Map(parties.flatMap((party, at) => party.mentions.map((mention) => [mention, at] as const)));
  const answer = JSON.stringify({
    id: '',
    parties: parties.length,
    unnamed: [],
    spans: mentions.flatMap(({ kind, start, end }, at) => [start, end, partyOf.get(at)!, kind === 'code' ? 1 : 0]),
  });
  const answered = performance.now();
  for (const { index, range } of finish(locate(JSON.parse(answer), map)).values()) marks.paint(index, range, 'clear');
  const end = performance.now();
  return {
    names: parties.map((party) => party.name ?? '').filter(Boolean),
    page: asked - start + end - answered,
    detect: answered - asked,
  };
}

export const clear = (): void => marks.clear();
