import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorityOf } from '../../../shared/uscc/authority.ts';
import { ALPHABET } from '../../../shared/uscc/check-character.ts';
import { suggestCorrection } from '../../../shared/uscc/correction.ts';
import { divisionName, isProvince } from '../../../shared/uscc/division.ts';
import { isValidLegacy } from '../../../shared/uscc/legacy.ts';
import { codeValidity, normalizeCode, parseUscc } from '../../../shared/uscc/parse.ts';
import { isResidentId, looksLikeResidentId } from '../../../shared/uscc/resident-id.ts';
import { anyUscc, usccOf } from './generate.ts';

const material = process.env.XINJIAN_MATERIAL ?? '../shared';
const vectors = `${material}/vectors/codes.tsv`;

describe('a unified social credit code', () => {
  test.each([...ALPHABET])('may end in %s', (character) => {
    const found = fc.sample(anyUscc, { numRuns: 2000, seed: 31 }).find((code) => code.endsWith(character));
    expect(found && codeValidity(found)).toBe(true);
  });

  test('with any one character changed fails', () => {
    for (const code of fc.sample(anyUscc, { numRuns: 1000, seed: 1 }))
      for (let at = 0; at < 18; at++)
        for (const other of ALPHABET)
          if (other !== code[at]) expect(parseUscc(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
  });

  test('with any two characters swapped fails, but for the first and the last, whose weights are one', () => {
    for (const code of fc.sample(anyUscc, { numRuns: 1000, seed: 2 })) {
      for (let a = 0; a < 18; a++) {
        for (let b = a + 1; b < 18; b++) {
          if (code[a] === code[b] || (a === 0 && b === 17)) continue;
          const swapped = [...code];
          [swapped[a], swapped[b]] = [code[b]!, code[a]!];
          expect(parseUscc(swapped.join('')).ok).toBe(false);
        }
      }
    }
  });

  test('reads the same full-width, spaced, hyphenated and in small letters', () => {
    fc.assert(
      fc.property(anyUscc, fc.nat(17), (code, at) => {
        const wide = code.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
        const spellings = [
          wide,
          code.toLowerCase(),
          `${code.slice(0, at)} ${code.slice(at)}`,
          `${code.slice(0, at)}-${code.slice(at)}`,
        ];
        expect(spellings.map(normalizeCode)).toEqual([code, code, code, code]);
      }),
    );
  });

  test('of the early Fujian series is neither valid nor invalid, only where its organisation code is right', () => {
    const pilot = usccOf('91', '350200', 'M0000001');
    const wrongCheck = pilot.slice(0, 17) + (pilot.endsWith('1') ? '2' : '1');
    expect(codeValidity(wrongCheck)).toBe(null);
    expect(suggestCorrection(wrongCheck)).toBe(null);
    expect(codeValidity(`${wrongCheck.slice(0, 15)}9${wrongCheck.slice(16)}`)).toBe(false);
  });
});

describe.runIf(existsSync(vectors))('the collected codes', () => {
  const rows = (existsSync(vectors) ? readFileSync(vectors, 'utf8') : '')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t') as [code: string, expected: string, why: string, source: string, kind: string]);
  test.each(rows.filter(([, expected]) => expected !== 'disputed'))(
    '%s is %s: %s',
    (code, expected, _why, _source, kind) => {
      const valid = kind === 'uscc' ? codeValidity(code) : isValidLegacy(normalizeCode(code));
      expect(valid).toBe(expected === 'valid');
    },
  );
});

describe('a slip', () => {
  const code = usccOf('91', '990000', 'MA1X0100');
  const slips: [string, string][] = [
    ['a letter O for a nought', code.replace('0', 'O')],
    ['every nought a letter O', code.replaceAll('0', 'O')],
    ['two neighbours swapped', `${code.slice(0, 8)}AM${code.slice(10)}`],
    ['a character typed twice', `${code.slice(0, 9)}${code[8]}${code.slice(9)}`],
  ];
  test.each(slips)('of %s is named with its correction', (_what, slip) => {
    expect(codeValidity(slip)).toBe(false);
    expect(suggestCorrection(slip)).toBe(code);
  });

  test('no repair, or more than one, is no correction; a right code needs none', () => {
    expect(suggestCorrection(code)).toBe(null);
    expect(suggestCorrection('123456789012345678')).toBe(null);
    expect(suggestCorrection('')).toBe(null);
  });

  test('is never corrected to anything but a code that passes', () => {
    fc.assert(
      fc.property(anyUscc, fc.nat(17), fc.constantFrom(...`${ALPHABET}IOSVZ`), (right, at, other) => {
        const correction = suggestCorrection(right.slice(0, at) + other + right.slice(at + 1));
        expect(correction === null || codeValidity(correction) === true).toBe(true);
      }),
    );
  });
});

test('authorities and divisions have their names', () => {
  expect(authorityOf('91')).toEqual({ authority: '工商', category: '企业' });
  expect(authorityOf('N2')?.category).toBe('村级集体经济组织');
  expect(authorityOf('I1')).toBe(null);
  expect(divisionName('230102')).toBe('黑龙江省哈尔滨市道里区');
  expect(divisionName('110101')).toBe('北京市东城区');
  expect(divisionName('230000')).toBe('黑龙江省');
  expect(divisionName('990000')).toBe(null);
  expect([isProvince('230199'), isProvince('199999')]).toEqual([true, false]);
});

test('a resident’s number is known by its shape and by its check', () => {
  // the standard's own example, not a person
  expect(isResidentId('11010519491231002X')).toBe(true);
  expect(isResidentId('110105194912310021')).toBe(false);
  expect(looksLikeResidentId('110105194912310021')).toBe(true);
  expect(looksLikeResidentId('110105194913310021')).toBe(false);
});
