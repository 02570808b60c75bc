import { Parser } from 'htmlparser2';
import type { DocumentText } from './document-text.ts';
import { TextBuilder } from './text-builder.ts';

/** Whether an element's own attributes keep it from the reader's eye; style sheets are not read. */
export function isHidden(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes) return attributes.hidden !== 'until-found';
  const style = (attributes.style ?? '').replace(/\s/g, '').toLowerCase();
  return /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0*)?|font-size:0(?:px|pt|em|rem|%)?)(?:;|!|$)/.test(
    style,
  );
}

/** The text of an HTML page or fragment, however broken; nothing in it is run or fetched. */
export function readHtml(html: string): DocumentText {
  const builder = new TextBuilder();
  const parser = new Parser({
    onopentag: (tag, attributes) => builder.open(tag, isHidden(attributes)),
    ontext: (characters) => {
      builder.text(characters);
    },
    onclosetag: (tag) => builder.close(tag),
  });
  parser.write(html);
  parser.end();
  return builder.finish();
}
