/** What stands in braces in a script and is filled for each contact: `{client}`. */
export const PLACEHOLDERS = ['client', 'person', 'product', 'manager', 'company', 'event'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What is known for the contact; '' when it is not. */
export type Fills = Readonly<Record<Placeholder, string>>;

/** A piece of a filled text: as written, filled in, or a gap whose value is not known. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly of: Placeholder; readonly text: string }
  | { readonly kind: 'gap'; readonly of: Placeholder };

/** The pieces of a text in their order. Braces around anything else stay as they are written. */
export function fillPieces(text: string, fills: Fills): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(IN_BRACES)) {
    if (found.index > from) pieces.push({ kind: 'text', text: text.slice(from, found.index) });
    const of = found[1] as Placeholder;
    pieces.push(fills[of] === '' ? { kind: 'gap', of } : { kind: 'value', of, text: fills[of] });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

/** The filled text, for where nothing can be marked; a gap is an ellipsis. */
export const fillText = (text: string, fills: Fills): string =>
  fillPieces(text, fills)
    .map((piece) => (piece.kind === 'gap' ? '…' : piece.text))
    .join('');

/** What placeholders are called in the language of whoever writes: `{клиент}` stands for `{client}`. */
export type PlaceholderNames = Readonly<Record<Placeholder, string>>;

/** A text as it is kept, for its writer: with the placeholders in the writer's words. */
export const inWritersWords = (text: string, names: PlaceholderNames): string =>
  text.replaceAll(IN_BRACES, (_, of: Placeholder) => `{${names[of]}}`);

/** What was written, as it is kept: the same in every language. Other braces stay as they are. */
export function asKept(text: string, names: PlaceholderNames): string {
  const byName = new Map(PLACEHOLDERS.map((of) => [nameInBraces(names[of]), of]));
  return text.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => {
    const of = byName.get(nameInBraces(name));
    return of === undefined ? whole : `{${of}}`;
  });
}

const nameInBraces = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** A line of a talk: of a list when it began with a dash. */
export interface TalkLine {
  readonly isListed: boolean;
  readonly text: string;
}

/** The lines of a part; empty ones are left away. */
export const talkLines = (text: string): TalkLine[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const isListed = /^[-–—•*] /.test(line);
      return { isListed, text: isListed ? line.slice(2).trim() : line };
    });

const IN_BRACES = new RegExp(`\\{(${PLACEHOLDERS.join('|')})\\}`, 'g');
