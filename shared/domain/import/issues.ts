/** Why a row is not imported; each has a sentence in `import.json` under `reason`. */
export const REASONS = [
  'quotes', // a quote where none may stand: the row's cells cannot be trusted
  'too-many-cells', // more cells than the head has
  'no-name', // neither a name nor anything that could stand for one
  'no-client', // a deal of nobody, and no placeholder client is named
  'client-unknown', // the client is not there and none is to be made
  'person-unknown-client', // a person whose client is not there and none is to be made
  'date-invalid',
  'date-ambiguous', // reads as two days; the order of day and month must be stated
  'amount-invalid',
  'amount-ambiguous', // 1,234 reads as two amounts; the decimal sign must be stated
  'amount-negative',
  'currency-invalid',
  'stage-unknown', // the stage word must be given a meaning
  'product-unknown', // a product much like one of ours: the user must say which it is
  'several-matches', // more than one record could be meant
  'twice-in-file', // the same external id stands in an earlier row
  'currency-fixed', // money is booked on the deal in another currency
  'money-booked', // lost, though money came in: to be cancelled with what goes back
  'deal-cancelled', // open, though it was cancelled and money went back
] as const;
export type Reason = (typeof REASONS)[number];

/** What was done to a row that is imported all the same; sentences under `warning`. */
export const WARNINGS = [
  'phone-kept', // no number of that country, kept as text
  'email-kept', // no address, kept as text
  'birthday-unreadable', // put into the notes
  'shortened', // longer than the field
  'rounded', // digits below the smallest unit of the currency
  'close-date-missing', // a closed deal without its day: the day of the import is taken
  'status-unknown', // the word is kept in the notes and the stage decides
  'valueless', // an error such as #N/A, or a formula that was never calculated: read as empty
  'number-of-another', // of an unknown table: the record with that number is another one, so it is left out
  'in-trash', // the record was deleted here; it stays in the trash and the row is left out
] as const;
export type Warning = (typeof WARNINGS)[number];

/** One remark about a row: what, in which column, and the cell as it was. */
export interface Issue<Code extends string> {
  readonly code: Code;
  /** Header of the column; '' when it is about the whole row. */
  readonly column: string;
  readonly value: string;
}
