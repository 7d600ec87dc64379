/**
 * Errors that can happen are values with a code from this closed list. Each code has a sentence for the user in every
 * language (`shared/text/<language>/errors.json`, key = code); `detail` fills the placeholders of that sentence.
 */
export const ERROR_CODES = [
  // input and state
  'invalid-input', // the value does not fit the contract; detail: { path, message }
  'not-found', // detail: { what, id }
  'conflict', // the record changed meanwhile or a rule of uniqueness would break; detail: { what }
  'gate-closed', // mandatory control points are open; detail: { points: string[] }
  'move-not-allowed', // the process does not allow this move; detail: { from, to, reason }
  'deal-closed', // a closed deal takes no new control points; detail: { title }
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-conflict', // later changes touch the same rows; detail: { table, id, count }
  'cancelled', // long work was cancelled by the user; nothing was changed
  // the database file and its process
  'db-locked', // a second copy of the program has the file
  'db-readonly',
  'db-newer', // written by a newer version; detail: { found, known }
  'db-damaged',
  'db-full', // the disk is full
  'db-missing-folder',
  'db-not-cuepoint', // a SQLite file that is not ours, or no SQLite file at all
  'db-restarted', // the database process ended during the call and is back
  'db-failed', // anything else SQLite says; detail: { message }
  // files that come in
  'file-unreadable', // detail: { name, message }
  'file-empty',
  'file-not-table', // neither CSV nor XLSX
  'file-too-large', // detail: { limit } as text, "128 MB"
  'file-too-many-rows', // detail: { limit }
  'file-too-many-columns', // detail: { found, limit }
  'file-zip-bomb', // an archive that unpacks to more than the limit; detail: { limit } as text
  'file-encoding', // broken or undetectable encoding; detail: { line }
  'file-one-column', // only one column found: check the separator
  'file-unclosed-quote', // detail: { line }
  'file-no-data', // only a head, no rows
  'file-not-written', // an export could not be saved; detail: { name, message }
  'link-refused', // only https, mailto and tel links are opened; detail: { url }
  'mapping-incomplete', // detail: { fields: string[] }
  'backup-failed', // detail: { message }
  'restore-failed', // detail: { message }
  'unexpected', // a programming error; logged with its stack; detail: { message }
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** An error as it crosses a process border: plain data. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly detail?: ErrorDetail;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorData };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const err = (
  code: ErrorCode,
  detail?: ErrorDetail,
): { readonly ok: false; readonly error: ErrorData } => ({
  ok: false,
  error: detail ? { code, detail } : { code },
});

/** Carries an {@link ErrorData} up the stack inside one process; it becomes data again at the border. */
export class CuepointError extends Error {
  readonly data: ErrorData;
  constructor(code: ErrorCode, detail?: ErrorDetail, options?: ErrorOptions) {
    super(detail ? `${code} ${JSON.stringify(detail)}` : code, options);
    this.name = 'CuepointError';
    this.data = detail ? { code, detail } : { code };
  }
}

/** Ends every `switch` over a union: a new member of the union does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}

/** For values that cannot be absent by construction; `why` says by which one. */
export function present<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`absent although ${why}`);
  return value;
}
