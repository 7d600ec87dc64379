/**
 * One cell of a CSV file that people open in a spreadsheet. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front; a number with its sign and a phone such as `+7 (912) 345-67-89` stay as they are, because digits
 * and brackets can do no harm and a phone with an apostrophe is no phone. Quoted where the delimiter, a quote or a line break
 * asks for it. (`product.md` §5: exports cannot run formulas and keep phones.)
 */
export function csvCell(text: string, delimiter: string): string {
  const safe = guarded(text);
  return needsQuotes(safe, delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line without its line end. */
export const csvLine = (cells: readonly string[], delimiter: string): string =>
  cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);

/** The text with the apostrophe if it could run as a formula, for formats that quote in their own way. */
export function guarded(text: string): string {
  return STARTS_FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of {@link guarded} off again, so that an exported file comes back as it was. */
export function unguarded(text: string): string {
  return text.startsWith("'") && STARTS_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** Also the full-width forms, which Excel reads as the plain ones, and blanks that it takes off first. */
const STARTS_FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const HARMLESS = /^[+-][\d\s().,/-]*( (ext\.|доб\.|int\.) ?\d+)?$/;

function needsQuotes(text: string, delimiter: string): boolean {
  return text.includes('"') || text.includes(delimiter) || /^\s|\s$|[\r\n]/.test(text);
}
