export interface ReadEmail {
  readonly address: string;
  /** Lower case, for comparing. */
  readonly key: string;
  readonly valid: boolean;
}

const MAX_ADDRESS = 254;

/**
 * The e-mail addresses of a cell, several split at ` ::: `, commas, semicolons and spaces; names around them
 * (`Anna <anna@example.org>`) and `mailto:` are taken off. A text without a plausible address is kept as it is, not valid.
 */
export function readEmails(text: string): ReadEmail[] {
  if (isAddress(text)) return [{ address: text, key: text.toLowerCase(), valid: true }];
  const found: ReadEmail[] = [];
  for (const word of text.split(/[\s,;|<>()"]+|:::/)) {
    const address = word.replace(/^mailto:/i, '').replace(/[.:]+$/, '');
    if (!isAddress(address)) continue;
    const key = address.toLowerCase();
    if (!found.some((other) => other.key === key)) found.push({ address, key, valid: true });
  }
  const rest = text.trim();
  if (found.length > 0 || rest === '') return found;
  const kept = rest.slice(0, MAX_ADDRESS);
  return [{ address: kept, key: kept.toLowerCase(), valid: false }];
}

/** One `@` with something before it and a name with a dot after it; no blanks. Whether it exists, only a letter can tell. */
function isAddress(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@') || text.length > MAX_ADDRESS) return false;
  const dot = text.lastIndexOf('.');
  return dot > at + 1 && dot < text.length - 1 && !/[\s,;:<>()[\]\\"]/.test(text) && !text.includes('..');
}
