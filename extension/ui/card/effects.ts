import type { Basis, Effect, EffectMode } from '../../../shared/verdict/verdict.ts';

/** Effects that say the same, joined: one sentence, every article it rests on. */
export interface Consequence {
  mode: EffectMode;
  text: string;
  basis: Basis[];
}

const MODES: readonly EffectMode[] = ['mandatory', 'permitted', 'encouraged', 'reference'];

/** What follows for the party, the imposed first; the order of the answer is kept within a mode. */
export function consequencesOf(effects: readonly Effect[]): Consequence[] {
  const joined = new Map<string, Consequence>();
  for (const { mode, text, basis } of effects) {
    const key = `${mode} ${text}`;
    const found = joined.get(key) ?? { mode, text, basis: [] };
    for (const each of basis) {
      const known = found.basis.some((one) => one.document === each.document && one.article === each.article);
      if (!known) found.basis.push(each);
    }
    joined.set(key, found);
  }
  return [...joined.values()].sort((a, b) => MODES.indexOf(a.mode) - MODES.indexOf(b.mode));
}
