import { checkCharacter, organizationCheckCharacter } from '../../shared/uscc/check-character.ts';

/** A code that passes every check and belongs to nobody: GB/T 2260 assigns no division 990000. */
export function inventedCode(n: number): string {
  const body = `MA${String(n).padStart(6, '0')}`;
  const code = `91990000${body}${organizationCheckCharacter(body)}`;
  return code + checkCharacter(code);
}

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];

/** In a case the code `甲` stands for the code of the first invented firm, and so on to `癸`; other codes stay. */
export function spelledOut(code: string): string {
  const at = STEMS.indexOf(code);
  return at < 0 ? code : inventedCode(at + 1);
}
