import { unguarded } from '@shared/domain/table/csvCell';

/** Most characters of a field, as the contract has them. */
export const MAX_NAME = 300;
export const MAX_LINE = 500;
export const MAX_NOTES = 20_000;
/** Of a cell that holds a list of phones, addresses or tags; what stands behind is not looked at. */
export const MAX_LIST = 5_000;
export const MAX_TAG = 60;
export const MAX_TAGS = 50;

/** One line: control characters and line breaks become blanks, ends are trimmed; otherwise as typed. */
export function cleanLine(text: string): string {
  const plain = ODD.test(text) ? text.replace(INVISIBLE, '').replace(CONTROLS, ' ') : text;
  return unguarded(plain.trim());
}

/** Several lines: line breaks stay, other control characters go. */
export function cleanNotes(text: string): string {
  const plain = ODD.test(text) ? text.replace(INVISIBLE, '').replace(CONTROLS_BUT_BREAKS, ' ') : text;
  return unguarded(plain.trim());
}

/** Cut at `max` without splitting a character in two. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const splits = (text.charCodeAt(max - 1) & 0xfc00) === 0xd800;
  return text.slice(0, splits ? max - 1 : max).trimEnd();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must not get into the database
const ODD = /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/** Without width or direction marks that no name needs. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const CONTROLS = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const CONTROLS_BUT_BREAKS = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0]/g;
