import type { Command } from './command.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { clauseCommand } from './commands/clause.ts';
import { detectCommand } from './commands/detect.ts';
import { importCommand } from './commands/import.ts';
import { keyCommand } from './commands/key.ts';
import { listsCommand } from './commands/lists.ts';
import { packsCommand } from './commands/packs.ts';
import { screenCommand } from './commands/screen.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { verifyCommand } from './commands/verify.ts';

/** Every command, in the order `--help` shows them: a new one is one file and its line here. */
export const COMMANDS: readonly Command[] = [
  startCommand,
  serveCommand,
  detectCommand,
  clauseCommand,
  screenCommand,
  verifyCommand,
  importCommand,
  listsCommand,
  packsCommand,
  keyCommand,
  backupCommand,
  restoreCommand,
];
