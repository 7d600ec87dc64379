/** The command line as a program for plain Node (`npm run cli`). */
import { runCli } from './cli/index';

process.exitCode = await runCli(process.argv.slice(2));
