/**
 * Order for `sort` of texts whose order nobody reads, such as ids, days and times: by their code units, as SQLite compares ASCII. Names are
 * ordered by the user's language instead.
 */
export const compareTexts = (a: string, b: string): -1 | 0 | 1 => (a === b ? 0 : a < b ? -1 : 1);
