import { STANDINGS, type Standing } from '../../shared/verdict/verdict.ts';
import { type PageReading, sendMessage } from '../messages.ts';
import type { Trouble } from '../party.ts';
import type { Shown } from '../ui/standing.tsx';
import { type Found, locate } from './found.ts';
import { reach } from './link.ts';
import { sendText } from './send.ts';
import { inSlices, type WorkTimes } from './slices.ts';
import { TextMap } from './text-map.ts';

/** One frame as read: who is named where, and how each stands. */
export interface Read {
  reading: PageReading;
  mentions: ReadonlyMap<number, Found>;
  standings: (Standing | Trouble)[];
  shadowRoots: readonly ShadowRoot[];
}

const isStanding = (value: Standing | Trouble): value is Standing => (STANDINGS as readonly string[]).includes(value);

/** What a mark or badge shows for a party: trouble is never anything but "not known". */
export function shownOf(value: Standing | Trouble): { shown: Shown; trouble: Trouble | null } {
  if (isStanding(value)) return { shown: value, trouble: null };
  return { shown: value === 'pending' ? 'pending' : 'unknown', trouble: value };
}

const isPlainText = (): boolean => document.contentType === 'text/plain';

/** Reads a frame's text in slices. */
async function readText(root: Node, signal: AbortSignal, times: WorkTimes): Promise<TextMap> {
  const map = new TextMap(isPlainText());
  await inSlices(map.walk(root), signal, times);
  return map;
}

/**
 * Reads the frame and finds its parties, not yet asked for; null where it may not be read. `previous` is kept where the
 * text is the same, so that a page that only moved its nodes costs no question.
 */
export async function readFrame(
  signal: AbortSignal,
  times: WorkTimes,
  previous: { text: string; reading: PageReading } | null,
): Promise<{ read: Read; text: string } | null> {
  const map = await readText(document.body ?? document.documentElement, signal, times);
  const { text, hidden } = map.finish();
  const page = { isSelection: false, url: location.href, title: document.title, document: { text, hidden } };
  const reading = previous?.text === text ? previous.reading : await sendText(page, signal);
  if (!reading) return null;
  let mentions: ReadonlyMap<number, Found> = new Map();
  await inSlices(
    (function* () {
      mentions = yield* locate(reading, map);
    })(),
    signal,
    times,
  );
  const standings = Array.from({ length: reading.parties }, (): Trouble => 'pending');
  return { read: { reading, mentions, standings, shadowRoots: map.shadowRoots }, text };
}

/** Asks how the parties of a reading stand; null where the worker no longer knows the reading. */
export function askStandings({ reading, mentions }: Read, fresh: boolean): Promise<(Standing | Trouble)[] | null> {
  const hidden = [...mentions.values()].filter((mention) => mention.hidden).map((mention) => mention.index);
  return reach(() => sendMessage('pageAsks', { reading: reading.id, hidden, fresh }));
}
