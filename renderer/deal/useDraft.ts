import { type ChangeEvent, type KeyboardEvent, useEffect, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
  readonly value: string;
  readonly setValue: (text: string) => void;
  readonly onChange: (event: ChangeEvent<Field>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void;
}

/**
 * A text that is edited in place: what is typed is a draft until the field is left (or Enter in a single line) and then
 * saved if it changed; Esc takes the draft back. A `required` text that is emptied comes back as it was.
 */
export function useDraft(
  saved: string,
  save: (text: string) => void,
  { required = false, lines = false }: { required?: boolean; lines?: boolean } = {},
): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  // What was saved comes back from the database; until then the draft stays in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new saved text ends the draft
  useEffect(() => setTyped(null), [saved]);
  return {
    value: typed ?? saved,
    setValue: setTyped,
    onChange: (event) => setTyped(event.currentTarget.value),
    onBlur: () => {
      const text = typed?.trim();
      if (text === undefined || text === saved || (required && text === '')) setTyped(null);
      else save(text);
    },
    onKeyDown: (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        setTyped(null);
        const field = event.currentTarget;
        // Left in the next turn, when the draft is gone and so is not saved.
        setTimeout(() => field.blur());
      } else if (event.key === 'Enter' && !lines) event.currentTarget.blur();
    },
  };
}
