// The entry of the command `order-lab`, once Node is known to be new enough.
import { thisHost } from './host.ts';
import { runCommandLine } from './program.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), thisHost());
