import { onceEach } from '@shared/domain/names/once';

/** Bytes of a file that a document may have. */
export const FILE_LIMIT = 50 * 1024 * 1024;

/**
 * Kinds of files that belong to documents. Nothing that a system would run: a file is opened by the program that the
 * system has for its kind.
 */
export const FILE_KINDS = [
  'pdf',
  'docx',
  'doc',
  'odt',
  'rtf',
  'txt',
  'xlsx',
  'xls',
  'ods',
  'csv',
  'pptx',
  'odp',
  'jpg',
  'jpeg',
  'png',
  'tif',
  'tiff',
  'webp',
  'heic',
] as const;

/** The kind of a file by the end of its name, in small letters; null for one that is not kept. */
export function fileKind(name: string): (typeof FILE_KINDS)[number] | null {
  const end = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return FILE_KINDS.find((kind) => kind === end) ?? null;
}

/**
 * A name that every system takes for a file of its own: no folders, no signs with a meaning, nothing invisible that could turn
 * the end of the name around, none of the names that Windows keeps for devices, and not longer than a name may be. Where
 * nothing is left, `otherwise`.
 */
export function plainName(name: string, otherwise = 'document'): string {
  const plain = name
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const [, stem = plain, end = ''] = /^(.+?)((?:\.[^.\s]{1,16})?)$/u.exec(plain) ?? [];
  const named = DEVICES.test(stem) ? `_${stem}` : stem;
  const short = shortened(named, LONGEST_NAME - end.length).trimEnd();
  return plain === '' ? otherwise : `${short}${end}`;
}

/** For files of one folder: none is written over another, though their names may have come to the same. */
export const ownNames = (): ((name: string) => string) =>
  onceEach((name, number) => name.replace(/(\.[^.\s]{1,16})?$/u, (end) => ` ${number}${end}`));

const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Bytes; systems allow 255. */
const LONGEST_NAME = 180;

/** As many whole signs as fit into so many bytes of UTF-8. */
function shortened(text: string, bytes: number): string {
  let [short, left] = ['', bytes];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    if (left < 0) break;
    short += sign;
  }
  return short;
}

/** Where a kept file lies below the folder of documents: by its hash, so that one content is there once. */
export const keptPath = (sha256: string, name: string): [folder: string, file: string] => [
  sha256.slice(0, 2),
  `${sha256}.${fileKind(name) ?? 'bin'}`,
];
