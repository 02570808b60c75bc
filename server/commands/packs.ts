import { loadPacks } from '../../shared/policy/packs.ts';
import type { Command } from '../command.ts';

/** The instruments whose rules are loaded, without their entries. */
export const packsCommand: Command = {
  name: 'packs',
  summary: '列出已载入的规则包',
  usage: '',
  options: {},
  async run(args, io) {
    const packs = loadPacks().map(({ entries, ...pack }) => ({ ...pack, entries: entries.length }));
    if (args.flag('json')) io.out(`${JSON.stringify(packs)}\n`);
    else for (const { id, status, title } of packs) io.out(`${id.padEnd(28)}${status.padEnd(12)}${title}\n`);
    return 0;
  },
};
