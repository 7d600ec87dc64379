import { Textarea } from '@mantine/core';
import { Caps, type Scope, useKeys } from '@renderer/keys';
import { type ComponentProps, type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';
import { DoneDay } from './DoneDay';

interface ResultNotesProps {
  readonly value: string;
  readonly onChange: (notes: string) => void;
  readonly scope: Scope;
  /** Of an overdue contact: on which day it took place. */
  readonly doneDay?: ComponentProps<typeof DoneDay>;
  /** False: its place is kept until it is asked, so that nothing moves then. */
  readonly asksDay?: boolean;
}

/** What was said. N goes there, Esc out of it again: what was typed stays, and the results have their keys. */
export function ResultNotes({ value, onChange, scope, doneDay, asksDay = true }: ResultNotesProps) {
  const { t } = useTranslation('activities');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useKeys(scope, { KeyN: { label: t('notes'), run: () => field.current?.focus() } });
  const leave = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    event.currentTarget.blur();
    if (scope === 'dialog') resultOf(event.currentTarget)?.focus();
  };
  return (
    <div>
      <div className={styles.notesHead}>
        <div className={styles.notesLabel}>
          <label htmlFor={id}>{t('notes')}</label>
          <Caps combo="KeyN" />
        </div>
        {doneDay && (
          <div className={styles.doneDay} data-asked={asksDay || undefined}>
            <DoneDay {...doneDay} />
          </div>
        )}
      </div>
      <Textarea
        ref={field}
        id={id}
        placeholder={t('notesHint')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={leave}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={20_000}
      />
    </div>
  );
}

const resultOf = (field: HTMLElement): HTMLElement | undefined | null =>
  field.closest('form, [role="dialog"]')?.querySelector<HTMLElement>('[role="group"] [data-autofocus]');
