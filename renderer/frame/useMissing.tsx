import { type ReactPortal, useEffect, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Missing {
  /** Goes to the first field of the form that must be filled in and is empty, and says so there. Whether there is one. */
  readonly goToMissing: (form: HTMLFormElement | null) => boolean;
  /** What is said at the field, until it is filled in. */
  readonly hint: ReactPortal | null;
}

/** What a form that cannot be sent yet says at the field that it waits for. */
export function useMissing(): Missing {
  const { t } = useTranslation('common');
  const [field, setField] = useState<Field | null>(null);
  const id = useId();
  useEffect(() => {
    if (field === null) return;
    const was = ['aria-invalid', 'aria-describedby'].map((name) => [name, field.getAttribute(name)] as const);
    const isOver = (): void => {
      if (!isEmpty(field) || !field.isConnected) setField(null);
    };
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', id);
    // A field is also filled in by choosing, without a key being pressed in it.
    const watch = setInterval(isOver, LOOKED_AT_MS);
    field.addEventListener('input', isOver);
    return () => {
      clearInterval(watch);
      field.removeEventListener('input', isOver);
      for (const [name, value] of was)
        value === null ? field.removeAttribute(name) : field.setAttribute(name, value);
    };
  }, [field, id]);
  const wrapper = field?.closest('.mantine-InputWrapper-root');
  return {
    goToMissing: (form) => {
      const missing = firstMissing(form);
      missing?.focus();
      setField(missing ?? null);
      return missing !== undefined;
    },
    hint: wrapper
      ? createPortal(
          <span className={styles.missing} id={id} role="alert">
            {t('fillIn')}
          </span>,
          wrapper,
        )
      : null,
  };
}

const LOOKED_AT_MS = 250;
const isEmpty = ({ value }: Field): boolean => value.trim() === '';

const firstMissing = (form: HTMLFormElement | null): Field | undefined =>
  [...(form?.querySelectorAll<Field>('input:required, textarea:required') ?? [])].find(
    (field) => isEmpty(field) && !field.disabled,
  );
