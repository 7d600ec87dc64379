import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export interface Question {
  readonly title: string;
  readonly text?: string;
  /** A verb: "Delete 3 clients", not "OK". */
  readonly confirm: string;
  readonly danger?: boolean;
}

/** Asks before a decision that cannot simply be undone; resolves to the answer. Undoable things just happen. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { t } = useTranslation('common');
  return useCallback(
    ({ title, text, confirm, danger = false }: Question) =>
      new Promise((resolve) => {
        modals.openConfirmModal({
          title,
          children: text && <Text size="sm">{text}</Text>,
          groupProps: { gap: 'sm' },
          labels: { confirm, cancel: t('cancel') },
          confirmProps: danger ? { color: 'red' } : {},
          onConfirm: () => resolve(true),
          onCancel: () => resolve(false),
          onClose: () => resolve(false),
        });
      }),
    [t],
  );
}
