/**
 * Gives each name once: whoever comes later is numbered, from 2 on. Small and capital letters are the same, as for most disks and for
 * spreadsheets, and so is a letter however its accent is written.
 */
export function onceEach(numbered: (name: string, number: number) => string): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let own = name;
    for (let number = 2; taken.has(keyOf(own)); number += 1) own = numbered(name, number);
    taken.add(keyOf(own));
    return own;
  };
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
