import { LISTS } from '../../shared/record/list.ts';
import type { Command } from '../command.ts';

/** The lists records can stand on, and by which `import LIST` they come in. */
export const listsCommand: Command = {
  name: 'lists',
  summary: '列出可以导入的名单',
  usage: '',
  options: {},
  async run(args, io) {
    if (args.flag('json')) io.out(`${JSON.stringify(LISTS)}\n`);
    else for (const { id, title, adverse } of LISTS) io.out(`${id.padEnd(28)}${title}${adverse ? '' : '（非负面）'}\n`);
    return 0;
  },
};
