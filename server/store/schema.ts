import type { Generated } from 'kysely';

/** Days are ISO days, instants ISO timestamps, both as text, so that one schema serves both dialects. */
export interface Tables {
  edition: EditionTable;
  record_version: RecordVersionTable;
  staged_row: StagedRowTable;
  subject: SubjectTable;
  subject_name: SubjectNameTable;
  receipt: ReceiptTable;
  api_key: ApiKeyTable;
  access_log: AccessLogTable;
}

interface EditionTable {
  id: Generated<number>;
  list: string;
  edition: string;
  /** Who published it. */
  source: string;
  published_on: string | null;
  imported_at: string;
  row_count: number;
  complete: number;
  truncated: number;
  demonstration: number;
  digest: string;
}

/** A row as we knew it from `known_from` until `known_to` (transaction time); what it says lies in `payload`. */
interface RecordVersionTable {
  sequence: Generated<number>;
  record_id: string;
  list: string;
  name_form: string;
  loose_form: string;
  code: string | null;
  organization_code: string | null;
  payload: string;
  content_hash: string;
  edition_id: number;
  /** The day of the edition that no longer held the row. */
  removed_on: string | null;
  known_from: string;
  known_to: string | null;
}

interface StagedRowTable {
  record_id: string;
  list: string;
  name_form: string;
  loose_form: string;
  code: string | null;
  organization_code: string | null;
  payload: string;
  content_hash: string;
}

interface SubjectTable {
  code: string;
  organization_code: string;
  kind: string;
  status: string;
  head_digest: string | null;
  head_id_digest: string | null;
  parent: string | null;
  successor_of: string | null;
  holders: string;
}

interface SubjectNameTable {
  code: string;
  name: string;
  name_form: string;
  loose_form: string;
  held_from: string | null;
  held_to: string | null;
}

interface ReceiptTable {
  id: Generated<number>;
  list: string;
  code: string | null;
  name: string | null;
  asked_on: string;
  channel: string;
  operator: string;
  result: string;
  proof_digest: string | null;
}

interface ApiKeyTable {
  id: string;
  title: string;
  /** SHA-256 of the key, hex; the key itself is shown once and kept nowhere. */
  key_hash: string;
  scopes: string;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  /** Requests a minute; null is the server's default. */
  rate_per_minute: number | null;
}

interface AccessLogTable {
  id: Generated<number>;
  request_id: string;
  at: string;
  key_id: string | null;
  purpose: string;
  replay: number;
  /** Keyed digests of the subjects asked about, with their standings; never a name. */
  subjects: string;
}
