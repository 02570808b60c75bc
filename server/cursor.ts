import { fail, ok, type Result } from '../shared/result.ts';

/** Cursors are opaque to callers and carry the version of what they mean. */
const VERSION = '1';

export const cursorOf = (sequence: number): string => Buffer.from(`${VERSION}.${sequence}`).toString('base64url');

/** The sequence a cursor stands for; an empty one is the beginning. */
export function readCursor(cursor: string): Result<number, string> {
  if (cursor === '') return ok(0);
  const [version, sequence = ''] = Buffer.from(cursor, 'base64url').toString('latin1').split('.');
  if (version !== VERSION || !/^\d{1,15}$/.test(sequence)) return fail('不是本服务给出的游标；从头开始请不给 since');
  return ok(Number(sequence));
}
