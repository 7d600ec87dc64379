import { type Delimiter, DELIMITERS } from '@shared/domain/import';
import Papa from 'papaparse';

export { type Delimiter, DELIMITERS };

const SAMPLE_CHARS = 128 * 1024;
const SAMPLE_ROWS = 200;
const LEADING = 20;

/**
 * The delimiter under which the first rows agree best on the number of columns; null when none gives two columns.
 * A first line `sep=;`, as Excel writes and reads it, decides without a vote (see {@link separatorLine}).
 */
export function detectDelimiter(text: string): Delimiter | null {
  const end = text.length > SAMPLE_CHARS ? text.lastIndexOf('\n', SAMPLE_CHARS) : text.length;
  const sample = text.slice(0, end < 0 ? SAMPLE_CHARS : end);
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const score = agreement(sample, delimiter);
    if (score > 0 && (best === null || score > best.score)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/** The delimiter of a leading `sep=…` line and how many characters that line takes; null when there is none. */
export function separatorLine(text: string): { delimiter: Delimiter; length: number } | null {
  const found = /^"?sep=([,;\t|])"?(?:\n|$)/i.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === found?.[1]);
  return found && delimiter ? { delimiter, length: found[0].length } : null;
}

/**
 * Share of rows as wide as the head, a little more for wider tables; 0 when there is no head. The head is the first of the
 * leading rows with more than one cell: a title may stand above it.
 */
function agreement(sample: string, delimiter: Delimiter): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: SAMPLE_ROWS });
  const rows = data.filter((row) => row.length > 1 || row[0]?.trim() !== '');
  const width = rows.slice(0, LEADING).find((row) => row.length > 1)?.length;
  if (width === undefined) return 0;
  const fitting = rows.filter((row) => row.length === width).length;
  return fitting / rows.length + Math.min(width, 100) / 1000;
}
