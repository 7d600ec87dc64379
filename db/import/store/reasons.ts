import { nameKey } from '@shared/domain/names';
import type { ProcessDefinition } from '@shared/domain/process';
import { catalogues } from '@shared/text';

/** Keys of the process's reasons for a loss, by key and by name in every language. */
export function lostReasonKeys({ lostReasons }: ProcessDefinition): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { key, name } of lostReasons) {
    for (const word of [key, name, ...namesOf(key)]) if (word !== undefined) keys.set(nameKey(word), key);
  }
  return keys;
}

/**
 * What is kept of a foreign reason: the key of ours that it means, else "other" where the process has it; and the words
 * themselves as the note.
 */
export function lostReason(
  words: string | undefined,
  keys: ReadonlyMap<string, string>,
): { key: string; note: string } {
  if (words === undefined || words === '') return { key: '', note: '' };
  return { key: keys.get(nameKey(words)) ?? keys.get('other') ?? '', note: words };
}

function namesOf(key: string): string[] {
  return Object.values(catalogues).flatMap(({ points }) => {
    const names: Readonly<Record<string, string>> = points.lostReasons;
    return names[key] ?? [];
  });
}
