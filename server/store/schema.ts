import type { Generated } from 'kysely';

/** Days are ISO days, instants ISO timestamps, both as text, so that one schema serves both dialects. */
export interface Tables {
  edition: EditionTable;
  record_version: RecordVersionTable;
  edition_row: EditionRowTable;
  import_turn: ImportTurnTable;
  subject: SubjectTable;
  subject_name: SubjectNameTable;
  subject_past: SubjectPastTable;
  subject_past_name: SubjectPastNameTable;
  receipt: ReceiptTable;
  api_key: ApiKeyTable;
  access_log: AccessLogTable;
  source: SourceTable;
  source_run: SourceRunTable;
  monitor: MonitorTable;
  alert: AlertTable;
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
  /** 1: no edition, but an attempt to load the list that failed. */
  failed: Generated<number>;
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
  /** JSON: half-open spans of days before that in which editions did not hold the row; null where there is none. */
  absent: string | null;
  known_from: string;
  known_to: string | null;
}

/** What a partial edition named; what a complete one held follows from the versions. */
interface EditionRowTable {
  edition_id: number;
  record_id: string;
}

/** Counts the imports of a list, and under '' those of all: whoever compared against an older count compares anew. */
interface ImportTurnTable {
  list: string;
  turn: number;
  /** Under '': the newest instant of transaction time, or null where nothing was ever imported. */
  at: string | null;
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
  known_from: Generated<string>;
}

/** A register entry as it was known until another took its place; `entry` is the JSON of its `Subject`. */
interface SubjectPastTable {
  code: string;
  known_from: string;
  known_to: string;
  entry: string;
}

interface SubjectPastNameTable {
  code: string;
  known_to: string;
  name_form: string;
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
  known_from: Generated<string>;
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

/** Where a list is fetched from, and how often. */
interface SourceTable {
  id: string;
  /** `generic`, `registry`, `receipts` or the id of an official format. */
  format: string;
  list: string | null;
  /** A file, a folder of files, or an http(s) address. */
  location: string;
  every_minutes: number;
  /** Days after which what it gave is stale; null is the list's own budget. */
  budget_days: number | null;
  complete: number;
  created_at: string;
  next_run_at: string;
  /** SHA-256 of what was imported last. */
  checksum: string | null;
}

interface SourceRunTable {
  id: Generated<number>;
  source_id: string;
  list: string | null;
  started_at: string;
  ended_at: string;
  outcome: string;
  edition: string | null;
  detail: string | null;
}

/** Whom somebody watches: by code, else by a name's comparison form. */
interface MonitorTable {
  id: string;
  key_id: string | null;
  code: string | null;
  organization_code: string | null;
  name_form: string | null;
  webhook: string | null;
  secret: string | null;
  /** `record_version.sequence` up to which alerts were raised. */
  seen: number;
  created_at: string;
  ended_at: string | null;
}

interface AlertTable {
  id: Generated<number>;
  monitor_id: string;
  sequence: number;
  record_id: string;
  list: string;
  kind: string;
  at: string;
  delivered_at: string | null;
  attempts: number;
  next_attempt_at: string | null;
  last_error: string | null;
}
