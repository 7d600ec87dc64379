/** Points of a line of the letters in which sheets are written (`FONT` in `xlsx.ts`), and what Excel allows a row. */
const LINE = 15;
const HIGHEST = 409;

/**
 * The height of a row whose texts go on in further lines, in points; undefined where all fit into one, which is the program's own height.
 * Spreadsheets could find it themselves, but not all do when they only open or print a file.
 */
export function rowHeight(
  texts: ReadonlyArray<{ readonly text: string; readonly width: number }>,
): number | undefined {
  const lines = Math.max(1, ...texts.map(({ text, width }) => linesOf(text, width)));
  return lines === 1 ? undefined : Math.min(HIGHEST, lines * LINE);
}

/** Lines that a text takes in a column of so many characters; a word that is longer than the column is broken. */
function linesOf(text: string, width: number): number {
  // The margins of a cell take about one character.
  const room = Math.max(1, width - 1);
  return text.split('\n').reduce((sum, paragraph) => {
    let [lines, used] = [1, 0];
    for (const word of paragraph.split(' ')) {
      const { length } = word;
      if (used > 0 && used + 1 + length <= room) used += 1 + length;
      else {
        if (used > 0) lines += 1;
        lines += Math.max(0, Math.ceil(length / room) - 1);
        used = length <= room ? length : length % room || room;
      }
    }
    return sum + lines;
  }, 0);
}
