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

/** Where a kept file lies below the folder of documents: by its hash, so that one content is there once. */
export const keptPath = (sha256: string, name: string): [folder: string, file: string] => [
  sha256.slice(0, 2),
  `${sha256}.${fileKind(name) ?? 'bin'}`,
];
