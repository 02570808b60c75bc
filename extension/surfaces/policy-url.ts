import type { PolicyUrl } from '../ui/card/consequences.tsx';

/** Where the user's own server shows a pack. */
export const policyUrlAt =
  (server: string | null): PolicyUrl =>
  (pack) =>
    server === null ? null : `${server.replace(/\/+$/, '')}/v1/policies/${encodeURIComponent(pack)}`;
