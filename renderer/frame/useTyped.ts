import { useEffect, useState } from 'react';
import { holdScreen } from './leaving';

interface TypedProps<T> {
  readonly value: T | null;
  /** Null: the text is no such value. An empty text is never asked about. */
  readonly read: (text: string) => T | null;
  /** False: an empty text does not take a value away. */
  readonly optional?: boolean;
  /** At each key; while the text cannot be read, with the value that stood there before anything was typed. */
  readonly onChange: (value: T | null, readable: boolean) => void;
}

interface Typing<T> {
  readonly text: string;
  readonly before: T | null;
  readonly told: readonly (T | null)[];
}

export interface Typed {
  /** What is typed; null: nobody types, the value is shown in its own way. */
  readonly text: string | null;
  /** The text is no value, and nothing that was read of it half-way is kept. */
  readonly unread: boolean;
  /** For the input: a `Form` is not sent while one of its inputs has it. */
  readonly mark: { readonly 'data-unread'?: true };
  readonly type: (text: string) => void;
  /** The field is left; a text that cannot be read stays in it. */
  readonly leave: () => void;
  /** The value was given in another way than by typing. */
  readonly forget: () => void;
}

/** The text of a field whose value is read from it at each key: a day, a time, an amount. */
export function useTyped<T>({ value, read, optional = true, onChange }: TypedProps<T>): Typed {
  const [typing, setTyping] = useState<Typing<T> | null>(null);
  const isEmpty = (text: string, before: T | null): boolean =>
    text.trim() === '' && (optional || before === null);
  const isRead = (text: string, before: T | null): boolean => isEmpty(text, before) || read(text) !== null;
  const isWrong = typing !== null && !isRead(typing.text, typing.before);
  // A value that did not come from here (a button beside the field) takes the place of a text that cannot be read.
  const isOver = isWrong && value !== typing.before && !typing.told.includes(value);
  const now = isOver ? null : typing;
  const unread = isWrong && !isOver;
  useEffect(() => (unread ? holdScreen() : undefined), [unread]);
  const type = (text: string): void => {
    const before = now ? now.before : value;
    const readable = isRead(text, before);
    const next = readable && text.trim() !== '' ? read(text) : null;
    setTyping({ text, before, told: [...(now?.told ?? []), ...(readable ? [next] : [])] });
    onChange(readable ? next : before, readable);
  };
  return {
    text: now?.text ?? null,
    unread,
    mark: unread ? { 'data-unread': true } : {},
    type,
    leave: () => !unread && setTyping(null),
    forget: () => setTyping(null),
  };
}
