import { Button, Group, Stack, Text } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { Form } from '@renderer/frame/Form';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDeal } from './steps';

interface DealModalProps {
  readonly title: string;
  readonly deal: StepDeal;
  readonly onClose: () => void;
  /** A verb: what the button does. */
  readonly confirm: string;
  readonly danger?: boolean;
  /** In place of "Cancel", where the step itself is a cancellation. */
  readonly dismiss?: string;
  /** False: something that the step needs is still missing. */
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onConfirm: () => Promise<void>;
  readonly children: ReactNode;
}

/** A decision about one deal: which deal it is, what is asked, one button. Enter in a field confirms. */
export function DealModal(props: DealModalProps) {
  const { title, deal, onClose, confirm, danger = false, ready, busy, onConfirm, children } = props;
  const { t } = useTranslation('common');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready && !busy) void onConfirm();
  };
  return (
    <ContactModal title={title} onClose={onClose} size={520}>
      <Form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {deal.clientName} · {deal.title}
          </Text>
          {children}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {props.dismiss ?? t('cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={busy} {...(danger ? { color: 'red' } : {})}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
