import { isUtf8 } from 'node:buffer';
import type { Encoding } from '@shared/domain/import';
import { CuepointError } from '@shared/errors';
import { likeliestEncoding, type SingleByte } from './letters';
import { unreadableLine } from './words';

export type { Encoding };

/**
 * The encoding of a text file: what its byte order mark says; else UTF-16 when zero bytes alternate; else UTF-8 when it
 * is valid; else the Windows code page whose letters fit best.
 *
 * Errors: `file-encoding` with the line, when the byte order mark lies, when the text is mostly valid UTF-8 but broken in
 * places and when it is none in any code page (a wrong guess would turn names into rubbish silently); `file-not-table` for
 * bytes that are no text.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = byteOrderMark(bytes);
  if (marked) {
    if (marked !== 'utf-8-bom' && liesAboutWidth(bytes))
      throw new CuepointError('file-encoding', { line: 1 });
    return marked;
  }
  const wide = withoutMark(bytes);
  if (wide) return wide;
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new CuepointError('file-not-table');
  if (isUtf8(bytes)) return 'utf-8';
  const { broken, whole, line } = utf8Lines(bytes);
  if (whole > broken) throw new CuepointError('file-encoding', { line });
  const guessed = singleByte(bytes);
  const unreadable = unreadableLine(new TextDecoder(guessed).decode(bytes));
  if (unreadable !== null) throw new CuepointError('file-encoding', { line: unreadable });
  return guessed;
}

/**
 * The text of the file without its byte order mark, every line end as `\n`. Throws `file-encoding` (detail: line) when
 * the bytes are not valid in that encoding.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = label === 'utf-8' ? utf8Lines(bytes).line : replacedLine(bytes, label);
    throw new CuepointError('file-encoding', { line }, { cause });
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The line of the first character that had to be replaced. */
function replacedLine(bytes: Uint8Array, label: string): number {
  const text = new TextDecoder(label).decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf('\ufffd'))).split('\n').length;
}

const SAMPLE = 64 * 1024;

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Marked as UTF-16, but no delimiter and no line end is of two bytes. */
const liesAboutWidth = (bytes: Uint8Array): boolean =>
  bytes.length > 2 && !bytes.subarray(2, SAMPLE).includes(0);

/** UTF-16 without a mark: delimiters and line ends are ASCII, so their high bytes are zero, all on the same side. */
function withoutMark(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length - (bytes.length % 2), SAMPLE);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const enough = Math.max(2, length / 100);
  if (odd >= enough && odd > even * 10) return 'utf-16le';
  if (even >= enough && even > odd * 10) return 'utf-16be';
  return null;
}

/** Counts lines with bytes above 127 that are valid UTF-8 (`whole`) or not (`broken`), and finds the first broken one. */
function utf8Lines(bytes: Uint8Array): { broken: number; whole: number; line: number } {
  let broken = 0;
  let whole = 0;
  let line = 0;
  let first = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    line++;
    if (!isUtf8(part)) {
      broken++;
      first ||= line;
    } else if (part.some((byte) => byte > 127)) whole++;
    if (end < 0) break;
    start = end + 1;
  }
  return { broken, whole, line: first };
}

function singleByte(bytes: Uint8Array): SingleByte {
  const counts = new Array<number>(128).fill(0);
  let seen = 0;
  for (let at = 0; at < bytes.length && seen < 20_000; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 128) continue;
    counts[byte - 128] = (counts[byte - 128] ?? 0) + 1;
    seen++;
  }
  return likeliestEncoding(counts);
}
