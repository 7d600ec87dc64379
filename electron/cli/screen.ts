import type { Writable } from 'node:stream';
import { fileFailure } from '@shared/errors/file-reasons';
import { CommandFailure } from './failure';

/** Where a command writes: results to one stream, sentences about them to the other. */
export interface Screen {
  /** The result as JSON, or else as lines for people. */
  result(json: unknown, lines: () => readonly string[]): Promise<void>;
  bytes(bytes: Uint8Array): Promise<void>;
  /** A line that is not part of the result. */
  note(line: string): Promise<void>;
  /** Part done, 0…1; shown on a terminal only, on one line that is rewritten. */
  progress(part: number): void;
}

export interface Streams {
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly err: Writable & { readonly isTTY?: boolean };
}

export function createScreen({ out, err }: Streams, json: boolean): Screen {
  // Each write tells its own failure. The stream tells it too, and where nobody listens Node ends the program amid its work.
  for (const stream of [out, err]) stream.on('error', () => undefined);
  let shown = '';
  const clear = () => {
    if (shown !== '') err.write(`\r${' '.repeat(shown.length)}\r`);
    shown = '';
  };
  const line = (stream: Writable, text: string) => {
    clear();
    return written(stream, `${text}\n`);
  };
  return {
    result: async (value, lines) => {
      const text = json ? jsonOf(value) : plain(lines().join('\n'));
      if (text !== '') await line(out, text);
    },
    bytes: (bytes) => written(out, bytes),
    // If this cannot be said, neither can that.
    note: (text) => line(err, plain(text)).catch(() => undefined),
    progress: (part) => {
      if (json || err.isTTY !== true) return;
      const text = `${Math.floor(part * 100)} %`;
      if (text === shown) return;
      clear();
      shown = text;
      err.write(text);
    },
  };
}

/** What a terminal would obey instead of showing: a record may hold whatever was pasted into it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must not reach a terminal
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Lines for people. */
const plain = (text: string): string => text.replace(CONTROL, ' ');

/** JSON is data: what a terminal would obey is written as an escape, as JSON itself does below U+0020, and reads back as it was. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    CONTROL,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Resolves when the text has left the program, so that ending it cuts nothing off. A closed pipe (`| head`) is no error. */
async function written(stream: Writable, text: string | Uint8Array): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(error) : resolve()));
    });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && CLOSED.includes(String(cause.code))) return;
    throw new CommandFailure('notWritten', { ...fileFailure(cause, 'write') });
  }
}

/** Who read has gone; what is written after that finds the stream closed. */
const CLOSED = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/**
 * Columns of text, as wide as their longest cell, a line each; empty ones fall away, columns named in `right` stand to the right.
 */
export function columns(table: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const rows = table.map((cells) => cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')));
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  }
  return rows.map((row) =>
    row
      .map((cell, index) =>
        right.includes(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .filter((_cell, index) => widths[index] !== 0)
      .join('  ')
      .trimEnd(),
  );
}
