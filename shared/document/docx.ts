import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { DocumentText } from './document-text.ts';
import { TextBuilder } from './text-builder.ts';

/** The parts of a WordprocessingML package (ECMA-376 part 1 §11.3) that hold text, in reading order. */
const PARTS = [
  /^word\/header\d*\.xml$/,
  /^word\/document\.xml$/,
  /^word\/(?:footnotes|endnotes)\.xml$/,
  /^word\/footer\d*\.xml$/,
];
/** A part that unpacks to more is refused: text of 64 MB is no tender document. */
const LARGEST_PART = 64 * 1024 * 1024;
const TAGS: Record<string, string> = {
  'w:p': 'p',
  'w:tbl': 'table',
  'w:tr': 'tr',
  'w:tc': 'td',
  'w:br': 'br',
  'w:cr': 'br',
};

/** The text of a Word document; throws where the bytes are no such package. */
export function readDocx(bytes: Uint8Array): DocumentText {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!PARTS.some((part) => part.test(name))) return false;
      if (originalSize > LARGEST_PART) throw new Error(`${name} unpacks to ${originalSize} bytes, more than are read`);
      return true;
    },
  });
  if (!parts['word/document.xml']) throw new Error('no Word document: word/document.xml is missing');
  const builder = new TextBuilder();
  for (const part of PARTS)
    for (const name of Object.keys(parts)
      .filter((each) => part.test(each))
      .sort())
      readPart(new TextDecoder().decode(parts[name]!), builder);
  return builder.finish();
}

/** Deleted text, instructions of fields and the fallback of a drawing are not read; a run marked vanish is hidden. */
function readPart(xml: string, builder: TextBuilder): void {
  let inText = false;
  let skipped = 0;
  let hiddenRun = false;
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (tag === 'mc:Fallback' || tag === 'w:del') skipped++;
        else if (tag === 'w:t') {
          inText = true;
          builder.open('span', hiddenRun);
        } else if (tag === 'w:r') hiddenRun = false;
        else if (tag === 'w:vanish') hiddenRun = !/^(0|false|off)$/.test(attributes['w:val'] ?? '');
        else if (tag === 'w:tab') builder.text(' ');
        else if (TAGS[tag]) builder.open(TAGS[tag]);
      },
      ontext: (characters) => {
        if (inText && skipped === 0) builder.text(characters);
      },
      onclosetag: (tag) => {
        if (tag === 'mc:Fallback' || tag === 'w:del') skipped--;
        else if (tag === 'w:t') {
          inText = false;
          builder.close('span');
        } else if (TAGS[tag]) builder.close(TAGS[tag]);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
}
