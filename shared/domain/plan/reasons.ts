/**
 * Equal sentences once, in their order, with how many there are: "due Wed 25 Nov (×12)". A client with a thousand deals has a
 * thousand reasons to be contacted on one day; nobody reads them, and a cell of a spreadsheet holds 32,767 characters.
 */
export function countedTexts(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count === 1 ? text : `${text} (×${count})`));
}
