import { createSecretKey, type KeyObject } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Standing } from '../shared/verdict/verdict.ts';
import { logDigest } from './log-digest.ts';
import { type AccessRow, appendAccess } from './store/access-log.ts';
import type { Store } from './store/open.ts';

type Row = Omit<AccessRow, 'id'>;

/** One query as the log keeps it: who, when, for what, and of each party only a keyed digest and how it stood. */
export interface Access {
  requestId: string;
  at: string;
  keyId: string | null;
  purpose: string;
  replay: boolean;
  /** The digest of each party, with its standing; null where only the register was asked. */
  subjects: readonly (readonly [digest: string, standing: Standing | null])[];
}

/** Entries a write waits for at most: by then a commit costs an entry less than the entry itself. */
const ENOUGH = 64;

/**
 * The append-only access log. A query is answered only after its entry is durable; entries of turns of the event loop
 * that follow each other, and those that arrive while a write is under way, share the next one, so that a busy server
 * pays for one commit, not for one a request, and a lone request waits for nobody.
 */
export class AccessLog {
  readonly #store: Store;
  readonly #key: KeyObject;
  #waiting: Row[] = [];
  #write: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | null = null;

  constructor(store: Store, key: Buffer) {
    this.#store = store;
    this.#key = createSecretKey(key);
  }

  /** The digest a party is found by in the log: of its code, else of its comparison name. */
  digestOf(text: string): string {
    return logDigest(this.#key, text).toString('hex');
  }

  /** Resolves once the entry is committed; rejects where it could not be, and then nothing must be answered. */
  append(access: Access): Promise<void> {
    this.#waiting.push({
      request_id: access.requestId,
      at: access.at,
      key_id: access.keyId,
      purpose: access.purpose,
      replay: access.replay ? 1 : 0,
      subjects: JSON.stringify(access.subjects),
    });
    this.#next ??= this.#gather().then(() => this.#flush());
    return this.#next;
  }

  /** Resolves when the write before is over and a turn of the event loop has brought no more entries, or they are many. */
  async #gather(): Promise<void> {
    await this.#write.catch(() => {});
    let gathered = 0;
    while (this.#waiting.length > gathered && gathered < ENOUGH) {
      gathered = this.#waiting.length;
      await setImmediate();
    }
  }

  async #flush(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#next = null;
    this.#write = appendAccess(this.#store, rows);
    await this.#write;
  }
}
