/**
 * How much of a foreign file we are willing to read. A file beyond these limits ends in an error with the limit in its
 * detail; nothing is read past them.
 */
export const LIMITS = {
  /** Bytes of the file on disk. */
  fileBytes: 128 * 1024 * 1024,
  /** Columns of a table. */
  columns: 1_000,
  /** Rows of a table; one more than an Excel sheet can hold. */
  rows: 1_048_577,
  /** Files inside an XLSX archive. */
  zipEntries: 5_000,
  /** Bytes of everything we unpack from one XLSX archive. */
  unpackedBytes: 384 * 1024 * 1024,
  /** Unpacked ÷ packed of one archive member; text tables reach about 30, a bomb 1,000. */
  zipRatio: 200,
  /** Members smaller than this may have any ratio. */
  zipRatioFrom: 16 * 1024 * 1024,
} as const;

/** A limit as the user reads it: "128 MB". */
export const sizeText = (bytes: number): string =>
  bytes < MEGABYTE ? `${bytes} B` : `${Math.floor(bytes / MEGABYTE)} MB`;

const MEGABYTE = 1024 * 1024;

export type Limits = { readonly [K in keyof typeof LIMITS]: number };
