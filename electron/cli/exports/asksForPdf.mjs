import { parseArgs } from 'node:util';

/** Options with a value that may stand before the command, and those that tell what is made. */
const OPTIONS = /** @type {const} */ ({
  db: { type: 'string' },
  today: { type: 'string' },
  zone: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
});

/**
 * Whether a command makes a PDF, wherever its options stand; then it needs the program itself, which prints it, and not only Node. Plain
 * JavaScript, because the script that chooses between the two (`build/cli.mjs`) asks before anything is built.
 *
 * @param {readonly string[]} argv
 */
export function asksForPdf(argv) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
  });
  if (!/^(plan|report)$/.test(positionals[0] ?? '')) return false;
  const { format, out } = values;
  return format === undefined ? /\.pdf$/i.test(String(out)) : format === 'pdf';
}
