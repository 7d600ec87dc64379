import Papa from 'papaparse';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_CHARS = 128 * 1024;
const SAMPLE_ROWS = 200;

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

/** Share of rows with the most common width, a little more for wider tables; 0 when that width is one column. */
function agreement(sample: string, delimiter: Delimiter): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: SAMPLE_ROWS });
  const widths = new Map<number, number>();
  let rows = 0;
  for (const row of data) {
    if (row.length === 1 && row[0]?.trim() === '') continue;
    rows++;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  // The head counts as much as all rows agreeing with each other: a delimiter that does not split it is none.
  const head = data[0]?.length ?? 0;
  if (head < 2) return 0;
  return (widths.get(head) ?? 0) / rows + Math.min(head, 100) / 1000;
}
