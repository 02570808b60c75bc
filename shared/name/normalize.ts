import { FIRST_IDEOGRAPH, LAST_IDEOGRAPH, simplified } from './simplify.ts';

/** What each visible ASCII character becomes; 0 is one that has to go the long way. */
const ascii = new Uint16Array(0x80);
for (let code = 0x21; code < 0x7f; code++) ascii[code] = String.fromCharCode(code).toUpperCase().charCodeAt(0);
for (const bracket of '[{') ascii[bracket.charCodeAt(0)] = 0x28;
for (const bracket of ']}') ascii[bracket.charCodeAt(0)] = 0x29;

/**
 * The comparison form of an organisation name (contract §1): NFKC, one width of brackets, no blanks or invisible
 * characters, simplified characters, one letter case. Nothing else is made equal: 省, 市 and 县 stay.
 */
export function comparisonName(name: string): string {
  return mapped(name) ?? withIdeographsMapped(settled(name));
}

/** Names of ideographs, ASCII and full-width round brackets, which are nearly all, need no Unicode tables. */
function mapped(name: string): string | null {
  let changed = '';
  let kept = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    let to = 0;
    if (code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH) to = simplified[code - FIRST_IDEOGRAPH]!;
    else if (code < 0x80) to = ascii[code]!;
    else if (code === 0xff08) to = 0x28;
    else if (code === 0xff09) to = 0x29;
    if (to === 0) return null;
    if (to === code) continue;
    changed += name.slice(kept, at) + String.fromCharCode(to);
    kept = at + 1;
  }
  return kept === 0 ? name : changed + name.slice(kept);
}

const compatible = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g, '')
    .replace(/[［【〔〈《{[]/g, '(')
    .replace(/[］】〕〉》}\]]/g, ')')
    .toUpperCase();

/** Capitals of a few letters (ῒ) come apart and are put together anew: the form is what nothing changes any more. */
function settled(name: string): string {
  let form = compatible(name);
  for (let next = compatible(form); next !== form; next = compatible(form)) form = next;
  return form;
}

const withIdeographsMapped = (name: string): string =>
  name.replace(/[\u4e00-\u9fff]/g, (character) =>
    String.fromCharCode(simplified[character.charCodeAt(0) - FIRST_IDEOGRAPH]!),
  );
