import { DOCUMENT_KINDS, type DocumentKind, type Language } from '@shared/domain/words';
import { z } from 'zod';

/**
 * How the number of a kind is written: `{year}` or `{yy}` and `{number}` (at least three digits) among other signs. The
 * count begins anew each year, so without the year a number would come back.
 */
export const zNumberPattern = z
  .string()
  .trim()
  .max(40)
  .refine((pattern) => pattern.includes('{number}'), 'the number is missing')
  .refine((pattern) => /\{(year|yy)\}/.test(pattern), 'the year is missing')
  .refine((pattern) => !/[{}]/.test(pattern.replaceAll(/\{(year|yy|number)\}/g, '')), 'an unknown field');

/** The user's own patterns; a kind without one has that of the language. */
export const zNumberPatterns = z.partialRecord(z.enum(DOCUMENT_KINDS), zNumberPattern);
export type NumberPatterns = z.infer<typeof zNumberPatterns>;

const LETTERS: Readonly<Record<Language, Readonly<Record<DocumentKind, string>>>> = {
  en: { minutes: 'M', proposal: 'P', contract: 'C', invoice: 'I', act: 'A', questionnaire: 'Q' },
  ru: { minutes: 'ПР', proposal: 'КП', contract: 'Д', invoice: 'С', act: 'А', questionnaire: 'АН' },
  sl: { minutes: 'Z', proposal: 'PON', contract: 'POG', invoice: 'PR', act: 'PZ', questionnaire: 'V' },
};

/** The pattern of a kind: the user's own, else the language's, such as `P-{year}-{number}`. */
export const numberPattern = (kind: DocumentKind, patterns: NumberPatterns, language: Language): string =>
  patterns[kind] ?? `${LETTERS[language][kind]}-{year}-{number}`;

/** The number on the paper: `P-2026-014`. */
export const documentNumber = (pattern: string, year: number, serial: number): string =>
  pattern
    .replaceAll('{year}', String(year))
    .replaceAll('{yy}', String(year % 100).padStart(2, '0'))
    .replaceAll('{number}', String(serial).padStart(3, '0'));

/** `P-2026-014 v2`; the first version is not named. */
export const versionedNumber = ({ number, version }: { number: string; version: number }): string =>
  version > 1 ? `${number} v${version}` : number;
