import { z } from 'zod';

/** Encodings of text files that are read. */
export const ENCODINGS = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1252',
  'windows-1250',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What stands between the cells of a text file. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How to read a file where the user knows better than detection; all is optional. */
export const zReading = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  /** Name of the sheet of a workbook; its first one without it. */
  sheet: z.string().max(500).optional(),
});
export type Reading = z.output<typeof zReading>;
