import { LISTS } from '../../shared/record/list.ts';
import type { Command } from '../command.ts';
import { IMPORTERS } from '../import/importers.ts';

/** The lists records can stand on, each with the official formats `import` reads it in. */
export const listsCommand: Command = {
  name: 'lists',
  summary: '列出可以导入的名单及其官方格式',
  usage: '',
  options: {},
  async run(args, io) {
    const lists = LISTS.map((list) => ({
      ...list,
      formats: IMPORTERS.filter((each) => each.list === list.id).map(({ id, title, publisher }) => ({
        id,
        title,
        publisher,
      })),
    }));
    if (args.flag('json')) io.out(`${JSON.stringify(lists)}\n`);
    else
      for (const { id, title, adverse, formats } of lists) {
        io.out(`${id.padEnd(28)}${title}${adverse ? '' : '（非负面）'}\n`);
        for (const format of formats) io.out(`  ${format.id.padEnd(34)}${format.title}\n`);
      }
    return 0;
  },
};
