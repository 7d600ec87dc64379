/** What of a contact decides whether another one does for it too. */
export interface Joinable {
  readonly id: string;
  readonly clientId: string;
  readonly dealId: string | null;
}

/**
 * Whether one talk does for both: they are of one client, and what would go away is of the same deal or of none. A contact of another deal
 * stays its own, or that deal would be without a next contact.
 */
export const joinOf = (into: Joinable, gone: Joinable): boolean =>
  into.id !== gone.id &&
  into.clientId === gone.clientId &&
  (gone.dealId === null || gone.dealId === into.dealId);

/** Texts of joined contacts, each once, in their order. */
export const joinedText = (texts: readonly string[], between: string): string =>
  [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].join(between);
