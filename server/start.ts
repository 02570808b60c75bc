import { runCommandLine } from './command-line.ts';
import { processIo } from './process-io.ts';

process.exitCode = await runCommandLine(['start', ...process.argv.slice(2)], processIo());
