/** A process of its own that imports a file and tells its peak resident memory in MB: `import-memory.ts FILE DB`. */
import { importFile } from './import.bench.ts';

const [file, database] = process.argv.slice(2);
await importFile(file!, database!);
const peak = process.resourceUsage().maxRSS / 1024;
if (process.send) process.send(peak, () => process.disconnect());
else console.log(peak);
