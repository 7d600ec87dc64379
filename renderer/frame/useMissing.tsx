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
    const isOver = (): void => {
      if (!isEmpty(field) || !field.isConnected) setField(null);
    };
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', [...describedBy(field), id].join(' '));
    // A field is also filled in by choosing, without a key being pressed in it.
    const watch = setInterval(isOver, LOOKED_AT_MS);
    field.addEventListener('input', isOver);
    return () => {
      clearInterval(watch);
      field.removeEventListener('input', isOver);
      // The field may have got an error or a description of its own meanwhile; those stay.
      if (field.dataset.error === undefined) field.removeAttribute('aria-invalid');
      const others = describedBy(field).filter((other) => other !== id);
      if (others.length > 0) field.setAttribute('aria-describedby', others.join(' '));
      else field.removeAttribute('aria-describedby');
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
const describedBy = (field: Field): string[] =>
  (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
const isEmpty = ({ value }: Field): boolean => value.trim() === '';

const firstMissing = (form: HTMLFormElement | null): Field | undefined =>
  [...(form?.querySelectorAll<Field>('input:required, textarea:required') ?? [])].find(
    (field) => isEmpty(field) && !field.disabled,
  );
