import { type Selection, countSelected, isSelected, NOTHING, toggled } from '@renderer/clients/selection';
import { useState } from 'react';

/** The rows that were chosen: some, or all that the filter shows but for some. */
export function useChosen(total: number) {
  const [selection, setSelection] = useState<Selection>(NOTHING);
  return {
    selection,
    count: countSelected(selection, total),
    has: (id: string): boolean => isSelected(selection, id),
    toggle: (id: string): void => setSelection((before) => toggled(before, id)),
    all: (): void => setSelection({ mode: 'all', except: new Set() }),
    clear: (): void => setSelection(NOTHING),
  };
}

export type Chosen = ReturnType<typeof useChosen>;
