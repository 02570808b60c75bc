import type { Command } from './command.ts';
import { clauseCommand } from './commands/clause.ts';
import { detectCommand } from './commands/detect.ts';
import { importCommand } from './commands/import.ts';
import { listsCommand } from './commands/lists.ts';
import { packsCommand } from './commands/packs.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { verifyCommand } from './commands/verify.ts';

/** Every command, in the order `--help` shows them: a new one is one file and its line here. */
export const COMMANDS: readonly Command[] = [
  startCommand,
  serveCommand,
  detectCommand,
  clauseCommand,
  verifyCommand,
  importCommand,
  listsCommand,
  packsCommand,
];
