import type { PrintPage } from './print';

// What the window sends to be saved or printed, parsed by hand (DECISIONS 9); null when it is not that.

export interface SavedBytes {
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

export type SavedPage = PrintPage & { readonly suggestedName: string };

/** A file as bytes with the name that the window suggests. */
export function bytesToSave(input: unknown): SavedBytes | null {
  if (!isRecord(input)) return null;
  const { suggestedName, bytes } = input;
  return typeof suggestedName === 'string' && bytes instanceof Uint8Array ? { suggestedName, bytes } : null;
}

/** A page that becomes a file, with the name that the window suggests. */
export function pageToSave(input: unknown): SavedPage | null {
  const page = pageToPrint(input);
  if (page === null || !isRecord(input) || typeof input.suggestedName !== 'string') return null;
  return { ...page, suggestedName: input.suggestedName };
}

/** A page alone. */
export function pageToPrint(input: unknown): PrintPage | null {
  if (!isRecord(input)) return null;
  const { html, paper, pageOf } = input;
  if (typeof html !== 'string' || (paper !== 'A4' && paper !== 'Letter')) return null;
  return { html, paper, ...(typeof pageOf === 'string' ? { pageOf } : {}) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
