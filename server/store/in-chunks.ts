const CHUNK = 400;

/** Asks for many values a few hundred at a time, so that no statement has too many parameters. */
export async function inChunks<T, R>(values: readonly T[], fetch: (chunk: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let at = 0; at < values.length; at += CHUNK) found.push(...(await fetch(values.slice(at, at + CHUNK))));
  return found;
}
