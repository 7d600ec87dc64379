/** A document as plain parts, before it becomes HTML. All texts are final. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  /** Paragraphs are separated by empty lines; lines that begin with "- " are a list. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'sides'; readonly sides: readonly Side[] }
  | Table
  | { readonly kind: 'signatures'; readonly sides: readonly Signature[] }
  /** A row of figures to choose from. */
  | {
      readonly kind: 'scale';
      readonly question: string;
      readonly low: string;
      readonly high: string;
      readonly small: boolean;
    }
  | { readonly kind: 'boxes'; readonly question: string; readonly options: readonly string[] }
  /** Empty lines to write on. */
  | { readonly kind: 'write'; readonly question: string; readonly lines: number }
  /** What follows is a paper of its own on a new page. */
  | { readonly kind: 'paper'; readonly title: string; readonly about: string };

export interface Side {
  readonly head: string;
  readonly name: string;
  readonly lines: readonly string[];
}

export interface Signature {
  readonly head: string;
  readonly role: string;
  readonly name: string;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly { readonly head: string; readonly number: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly { readonly label: string; readonly value: string; readonly strong: boolean }[];
  /** Many columns: smaller letters. */
  readonly dense: boolean;
}

export interface DocumentModel {
  /** Who writes: name and how to reach us, at the head of the first page. */
  readonly from: { readonly name: string; readonly lines: readonly string[] };
  readonly title: string;
  /** Number and day below the title. */
  readonly about: string;
  readonly subject: string;
  readonly parts: readonly Part[];
}
