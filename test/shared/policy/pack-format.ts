/**
 * The one spelling of a pack file: two spaces of indent, and whatever fits a line of 120 characters on one line, so
 * that an entry reads like a sentence and an amendment is a diff of its own lines.
 * `node test/shared/policy/pack-format.ts` writes every pack so.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const WIDTH = 120;

const flat = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${flat(each)}`);
  return fields.length ? `{ ${fields.join(', ')} }` : '{}';
};

function spell(value: unknown, indent: string, room: number): string {
  const line = flat(value);
  if (value === null || typeof value !== 'object' || line.length <= room) return line;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((each) => spell(each, inner, WIDTH - inner.length - 1))
    : Object.entries(value).map(([key, each]) => {
        const name = `${JSON.stringify(key)}: `;
        return name + spell(each, inner, WIDTH - inner.length - name.length - 1);
      });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.map((each) => inner + each).join(',\n')}\n${indent}${close}`;
}

export const packText = (pack: unknown): string => `${spell(pack, '', 0)}\n`;

export const packFiles = (): string[] => globSync('shared/policy/packs/*.json').sort();

if (import.meta.main) {
  for (const file of packFiles()) writeFileSync(file, packText(JSON.parse(readFileSync(file, 'utf8'))));
}
