/** What the first bytes of a file say it is. */
export type Signature = 'zip' | 'text' | 'foreign' | 'empty';

/**
 * Tells archives (XLSX is one), text and everything that is surely no table: PDF, pictures, the old binary Excel format,
 * programs. Text is what is left; its encoding is another question.
 */
export function signatureOf(bytes: Uint8Array): Signature {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (FOREIGN.some((magic) => startsWith(bytes, magic))) return 'foreign';
  return 'text';
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const FOREIGN: readonly (readonly number[])[] = [
  ascii('%PDF'),
  [0x89, ...ascii('PNG')],
  [0xff, 0xd8, 0xff], // JPEG
  ascii('GIF8'),
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], // OLE: .xls, .doc, .msg
  [0x7f, ...ascii('ELF')],
  ascii('MZ\u0090'),
  [0x1f, 0x8b], // gzip
  ascii('Rar!'),
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  ascii('SQLite format 3'),
  ascii('{\\rtf'),
  ascii('BEGIN:VC'), // vCard and vCalendar
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
