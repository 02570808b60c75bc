import type { Openness } from '../shared/record/record.ts';

/** What a key opens (contract §2): the three opennesses of records, replay and the access log, and the keys themselves. */
export const SCOPES = ['public', 'authorised', 'government', 'audit', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks. `keyId` is null for the keyless caller on loopback. */
export interface Caller {
  keyId: string | null;
  scopes: readonly Scope[];
  /** Requests a minute, or null where none is set. */
  ratePerMinute: number | null;
}

/** The keyless caller of an embedded server: public records only. */
export const EMBEDDED: Caller = { keyId: null, scopes: ['public'], ratePerMinute: null };

const OPENNESS_OF: Partial<Record<Scope, Openness>> = {
  public: 'public',
  authorised: 'authorised',
  government: 'government',
};

/** What a caller may be shown: each closed kind needs its own scope, public records any. */
export const opennessOf = ({ scopes }: Caller): Openness[] => [
  ...new Set<Openness>(['public', ...scopes.flatMap((scope) => OPENNESS_OF[scope] ?? [])]),
];

export const has = ({ scopes }: Caller, scope: Scope): boolean => scopes.includes(scope);
