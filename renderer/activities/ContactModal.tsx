import { Modal, type ModalProps } from '@mantine/core';
import { useFocusBack, useKeys } from '@renderer/keys';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface ContactModalProps {
  readonly title: ReactNode;
  /** The cross and Esc: nothing is kept. A click beside the dialog closes nothing, for it may be a slip of the hand. */
  readonly onClose: () => void;
  readonly size?: ModalProps['size'];
  readonly children: ReactNode;
}

/** A dialog whose Esc first closes an open list or calendar inside it. */
export function ContactModal({ title, onClose, size = 776, children }: ContactModalProps) {
  const { t } = useTranslation('common');
  useFocusBack();
  const listWasOpen = useRef(false);
  // The list closes on the way of the key press, so it is looked at before.
  const look = (event: KeyboardEvent): void => {
    listWasOpen.current = event.key === 'Escape' && isListOpen(event.target);
  };
  useKeys('dialog', {
    Escape: { inFields: true, run: () => !listWasOpen.current && onClose() },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={title}
      size={size}
      yOffset="4vh"
      closeButtonProps={{ 'aria-label': t('close') }}
      onKeyDownCapture={look}
    >
      {children}
    </Modal>
  );
}

const isListOpen = (target: EventTarget): boolean =>
  (target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true') ||
  document.querySelector('[data-dates-dropdown]') !== null;
