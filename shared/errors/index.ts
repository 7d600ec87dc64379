/**
 * Errors that can happen are values with a code from this closed list. Each code has a sentence for the user in every
 * language (`shared/text/<language>/errors.json`, key = code); `detail` fills the placeholders of that sentence.
 */
export const ERROR_CODES = [
  // input and state
  'invalid-input', // the value does not fit the contract; detail: { path, message }
  'unknown-region', // the country has no such region with holidays of its own; detail: { region, country }
  'result-of-other-kind', // a call is not "held", a meeting not "spoke"; detail: { kind, result }
  'not-found', // detail: { what, id }
  'conflict', // the record changed meanwhile or a rule of uniqueness would break; detail: { what }
  'gate-closed', // mandatory control points are open; detail: { points: string[] }
  'move-not-allowed', // the process does not allow this move; detail: { from, to, reason }
  'deal-closed', // a closed deal takes no new control points; detail: { title }
  'deal-open', // a client is not given up while something is being sold to it; detail: { title }
  // approvals and preparation
  'approval-closed', // the round has ended; detail: { name }
  'approval-decided', // answered already; detail: { name }
  'approval-not-asked', // in order, and the one before has not approved; detail: { name }
  'approval-needs-comment', // a rejection says what to change; detail: { name }
  'approval-day', // answered before being asked or after today; detail: { name }
  'approval-wrong-document', // detail: { number }
  'approval-running', // a round over this version is open; detail: { number }
  'approval-last', // nobody would be left to ask; detail: { name }
  'sign-off-not-needed', // detail: { title }
  'sign-off-needs-comment', // detail: { title }
  'sign-off-day', // before the question or after today; detail: { title }
  'sign-off-open', // done only when the client has signed it off; detail: { title }
  'event-day-past', // the deal has not come as far as its event; detail: { title }
  'payment-not-positive', // an amount of money is zero or less
  'payment-in-future', // money that is said to have moved on a day to come
  'payment-over', // more than is owed; detail: { over } as text
  'split-wrong', // parts of a receipt do not fit its lines or its amount
  'refund-over', // more would go back than came in; detail: { most } as text
  'refund-under', // less would be owed than was given back already; detail: { least } as text
  'currency-fixed', // money is booked in the deal's currency; detail: { title, currency }
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-conflict', // later changes touch the same rows; detail: { table, id, count }
  'cancelled', // long work was cancelled by the user; nothing was changed
  // the database file and its process
  'db-locked', // a second copy of the program has the file, or a command reads one without a log
  'db-readonly',
  'db-newer', // written by a newer version; detail: { found, known }
  'db-damaged',
  'db-full', // the disk is full
  'db-missing-folder',
  'db-not-cuepoint', // a SQLite file that is not ours, or no SQLite file at all
  'db-restarted', // the database process ended during the call and is back
  'db-failed', // anything else SQLite says; detail: { message }
  // files that come in
  'file-unreadable', // detail: { name, message, reason? }; reason: `file-reasons.ts`
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
  'file-no-sheet', // a workbook without a sheet of that name; detail: { sheet, sheets } as text
  'file-not-workbook', // a sheet is named of a file that has none; detail: { sheet, name }
  'file-not-written', // an export could not be saved; detail: { name, message, reason? }
  'import-taken-back', // no second time; detail: { name }
  // documents and their files
  'document-decided', // an approver has said yes or no to this version; detail: { number }
  'document-step', // the document's state does not allow this; detail: { number, state, step }
  'document-day', // answered or signed before it was sent; detail: { day }
  'document-validity', // valid until a day that is over; detail: { day }
  'document-number', // another document has this number; detail: { number }
  'document-file-kind', // nothing that is kept with documents (a program, a folder); detail: { name }
  'document-file-size', // detail: { limit } as text
  'document-file-unreadable', // detail: { name, message, reason? }
  'document-file-missing', // taken out of the data folder; detail: { name }
  'document-file-changed', // not what was kept; detail: { name }
  'template-broken', // no Word file that can be read; detail: { name }
  'template-too-large', // unpacks to more than the limit; detail: { limit } as text
  'template-syntax', // a field or a list is not closed; detail: { name, fields: string[] }
  'template-fields', // fields that nobody knows; detail: { name, fields: string[] }
  'link-refused', // only https, mailto and tel links are opened; detail: { url }
  'map-column-unknown', // an exact map names columns that the file does not have; detail: { columns: string[], line, head }
  'mapping-incomplete', // detail: { fields: string[], line, head } of the row that was taken for the head
  'backup-failed', // detail: { message, reason? }
  'restore-failed', // detail: { message, reason? }
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
