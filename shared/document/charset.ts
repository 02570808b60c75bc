const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Where a page may declare its charset (HTML Standard, 1,024 bytes); widened for pages that open with comments. */
const DECLARATION_BYTES = 4096;

/**
 * The characters of a text file: by its byte order mark, else as UTF-8 where every byte agrees (saved pages keep a
 * declaration that is no longer true), else as the page declares (`<meta charset>`, `<?xml encoding?>`), else GB 18030,
 * of which GBK and GB 2312 are parts.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const [mark, label] of BYTE_ORDER_MARKS)
    if (mark.every((byte, index) => bytes[index] === byte)) return new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(declaredCharset(bytes)).decode(bytes);
  }
}

function declaredCharset(bytes: Uint8Array): string | null {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(opening)?.[1] ?? null;
}

function decoderFor(charset: string | null): InstanceType<typeof TextDecoder> {
  const label = charset === null || /^(utf-?8|gb|x-gbk|cn-gb)/i.test(charset) ? 'gb18030' : charset;
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('gb18030');
  }
}
