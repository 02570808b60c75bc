/** An address a link may carry: http or https, nothing that runs. Records come from strangers' files. */
export function safeUrl(text: string | null): string | null {
  if (text === null || !/^https?:\/\//i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    return null;
  }
}
