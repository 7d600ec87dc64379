/** Progress goes to stderr in one line each, so that stdout carries nothing but the output of what was asked for. */
export function say(line) {
  process.stderr.write(`cuepoint: ${line}\n`);
}

/** Ends the script with a sentence, without a stack: the reader can do something about it. */
export class SetupError extends Error {}

/** Runs an entry script: its number becomes the exit code, a {@link SetupError} becomes one sentence. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
