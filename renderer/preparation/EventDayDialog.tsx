import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand, useDb } from '@renderer/data';
import { useDealSteps } from '@renderer/deal/steps';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import type { Deal } from '@shared/contract/deal';
import type { Day } from '@shared/domain/time';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventMoves } from './EventMoves';

/**
 * Another day for the event: what moves, what is done already and what becomes impossible is seen before it is applied,
 * as one change (`product.md` §3, event).
 */
export function EventDayDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation(['preparation', 'common', 'deal']);
  const today = useToday();
  const { lose } = useDealSteps();
  const { run, busy } = useCommand('deals.update');
  const [day, setDay] = useState<Day | null>(deal.eventDay);
  const { data: move } = useDb('preparation.previewMove', { dealId: deal.id, eventDay: day, today });
  const isOpen = deal.status === 'open' || deal.status === 'paused';
  const fits = move?.to === day;
  const ready = fits && move.verdict !== 'refused' && move.verdict !== 'unchanged';
  const impossible =
    fits && [...move.steps, ...move.points, ...move.payments].some(({ why }) => why !== null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || busy) return;
    const result = await run({ id: deal.id, eventDay: day, today }, { undo: true });
    if (result.ok) onClose();
  };
  const callOff = (): void => {
    onClose();
    lose(deal);
  };
  const verb = day === null ? 'confirmClear' : deal.eventDay === null ? 'confirmSet' : 'confirm';
  return (
    <ContactModal
      title={t(deal.eventDay === null ? 'move.setTitle' : 'move.title')}
      onClose={onClose}
      size={560}
    >
      <Form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {deal.clientName} · {deal.title}
          </Text>
          <DayField label={t('deal:eventDay')} value={day} onChange={setDay} clearable data-autofocus />
          {fits && move.verdict === 'was' && <Alert color="yellow">{t('move.was')}</Alert>}
          {fits && move.verdict === 'refused' && <Alert color="red">{t('move.refused')}</Alert>}
          {move && move.verdict !== 'unchanged' && move.verdict !== 'refused' && <EventMoves move={move} />}
          <Group justify="space-between" gap="sm">
            {isOpen && deal.eventDay !== null ? (
              <Button variant="subtle" color="gray" px={4} onClick={callOff}>
                {t('move.calledOff')}
              </Button>
            ) : (
              <span />
            )}
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" disabled={!ready} loading={busy}>
                {t(impossible ? 'move.confirmAnyway' : `move.${verb}`)}
              </Button>
            </Group>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
