import { parseArgs } from 'node:util';

/** Options that every command understands and that take a value; they may stand before the command. */
const OPTIONS = /** @type {const} */ ({
  db: { type: 'string' },
  today: { type: 'string' },
  zone: { type: 'string' },
});

/**
 * Whether a command makes a PDF, wherever its options stand; then it needs the program, which prints it.
 *
 * @param {readonly string[]} argv
 */
export function makesPdf(argv) {
  const { positionals } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
  });
  return (
    /^(plan|report)$/.test(positionals[0] ?? '') &&
    argv.some((word) => /^(--format=)?pdf$|\.pdf$/i.test(word))
  );
}
