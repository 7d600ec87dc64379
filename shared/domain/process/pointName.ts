/**
 * What a control point is called: its own title where the user gave it one, else the name of its rule. An approval carries both, because
 * who approves does not say what.
 *
 * @param ruleName the name of a rule by its key: the user's own, else that of the language
 */
export const pointName = (
  { key, title }: { readonly key: string; readonly title: string },
  ruleName: (key: string) => string,
): string =>
  title !== '' && key.endsWith('-approval') ? `${ruleName(key)} · ${title}` : title || ruleName(key);
