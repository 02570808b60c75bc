import type { Command } from './command.ts';

/**
 * Every command, in the order `--help` shows them: a new one is one file and its line here. A command is loaded when
 * it is called, so that `xinjian lists` does not wait for what `serve` needs.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  detect: async () => (await import('./commands/detect.ts')).detectCommand,
  clause: async () => (await import('./commands/clause.ts')).clauseCommand,
  screen: async () => (await import('./commands/screen.ts')).screenCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  sources: async () => (await import('./commands/sources.ts')).sourcesCommand,
  lists: async () => (await import('./commands/lists.ts')).listsCommand,
  packs: async () => (await import('./commands/packs.ts')).packsCommand,
  key: async () => (await import('./commands/key.ts')).keyCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/backup.ts')).restoreCommand,
};
