/**
 * The comparison form of an organisation name (contract §1): NFKC, one width of brackets, no blanks or invisible
 * characters, simplified characters, one letter case. Nothing else is made equal: 省, 市 and 县 stay.
 */
export function comparisonName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[［【〔〈《{[]/g, '(')
    .replace(/[］】〕〉》}\]]/g, ')')
    .toUpperCase();
}
