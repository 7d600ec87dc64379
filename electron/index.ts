import { app } from 'electron';
import { type Arguments, readArguments, WrongArgument } from './arguments';
import { asksForPdf } from './cli/exports/asksForPdf.mjs';
import { runPrintingCommand, runWithoutDisplay } from './headless';
import { startProgram } from './program';

// What was asked for: a command on the terminal, or the window.
const given = argumentsOrExit();
if (given.cli === null) startProgram(given);
else if (!asksForPdf(given.cli)) await runCommand(given.cli);
else {
  const code = runWithoutDisplay();
  if (code !== null) process.exit(code);
  void runPrintingCommand(given.cli);
}

function argumentsOrExit(): Arguments {
  try {
    return readArguments(process.argv.slice(1));
  } catch (error) {
    if (!(error instanceof WrongArgument)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** The same command line as `npm run cli`, for the packed program. Loaded only when it is asked for. */
async function runCommand(argv: readonly string[]): Promise<void> {
  const { runCli } = await import('./cli/index');
  app.exit(await runCli([...argv]));
}
