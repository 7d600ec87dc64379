import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { Sign } from '@renderer/signs';
import type { GatePoint } from '@shared/contract/deal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './deal.module.css';
import { DealModal } from './DealModal';
import { ReasonLine } from './ReasonLine';
import { columnOf, type Goal, type StepDeal, useDealSteps } from './steps';
import { useMetBy } from './useByHand';
import { useColumnName } from './useColumnName';

interface GateDialogProps {
  readonly deal: StepDeal;
  readonly goal: Goal;
  readonly points: readonly GatePoint[];
  readonly onClose: () => void;
}

/** What is still open: met by its fact or, where only a hand can, in place; waived, or passed with a reason that is kept (`product.md` §3, rule 1). */
export function GateDialog({ deal, goal, points, onClose }: GateDialogProps) {
  const { t } = useTranslation('deals');
  const columnName = useColumnName();
  const today = useToday();
  const { tell } = useDealSteps();
  const { data: live } = useDb('deals.get', { id: deal.id, today }, { keepPrevious: false });
  const move = useCommand('deals.move');
  const win = useCommand('deals.win');
  const [reason, setReason] = useState('');

  // A point of a stage that is skipped does not exist yet, so it stays in the way.
  const open = points.filter(({ id }) => {
    const point = live?.points.find((each) => each.id === id);
    return id === null || !live || point?.state === 'pending' || point?.state === 'missed';
  });
  const stopped = open.some(({ mandatory }) => mandatory);
  const confirm = async (): Promise<void> => {
    const request = { id: deal.id, today, ...(stopped ? { override: reason } : {}) };
    const result =
      goal.to === 'won'
        ? await win.run({ ...request, ...(goal.next ? { next: goal.next } : {}) })
        : await move.run({ ...request, to: goal.to });
    if (result.ok && tell(deal, goal, result.value)) onClose();
  };

  const name = columnName(columnOf(goal));
  return (
    <DealModal
      title={t('gate.title', { stage: name })}
      confirm={stopped ? t('gate.override') : t('gate.move', { stage: name })}
      ready={!stopped || reason.trim() !== ''}
      busy={move.busy || win.busy}
      {...{ deal, onClose }}
      onConfirm={confirm}
    >
      <Text size="sm">{stopped ? t('gate.text') : t('gate.clear')}</Text>
      <ul className={styles.gate}>
        {open.map((point) => (
          <OpenPoint key={point.id ?? point.key} point={point} />
        ))}
      </ul>
      {stopped && (
        <TextInput
          label={t('gate.reason')}
          required
          withAsterisk={false}
          description={t('gate.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          data-autofocus
        />
      )}
    </DealModal>
  );
}

function OpenPoint({ point }: { point: GatePoint }) {
  const { t } = useTranslation(['deals', 'settings']);
  const names = useNames();
  const format = useFormat();
  const today = useToday();
  const { run, busy } = useCommand('points.setState');
  const metBy = useMetBy(point);
  const [waiving, setWaiving] = useState(false);
  const { id, dueDay, mandatory, stage } = point;
  const name = names.point(point);
  const fact = id !== null && metBy !== null && metBy !== 'hand' && t(`settings:process.metBy.${metBy}`);

  const settle = async (state: 'met' | 'waived', reason: string): Promise<void> => {
    if (id !== null) await run({ id, state, day: today, reason });
  };
  return (
    <li>
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Group gap="sm" wrap="nowrap" miw={0}>
          {mandatory ? <Sign kind="mandatory" bare /> : <span className={styles.noKey} />}
          <Stack gap={0} miw={0}>
            <Text size="sm" truncate>
              {name}
            </Text>
            <Text size="xs" c="dimmed">
              {[names.stage(stage), dueDay && format.day(dueDay), fact].filter(Boolean).join(' · ')}
            </Text>
          </Stack>
        </Group>
        {id === null ? (
          <Text size="xs" c="dimmed">
            {t('gate.skipped')}
          </Text>
        ) : (
          <Group gap={4} wrap="nowrap">
            {metBy === 'hand' && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={busy}
                aria-label={t('gate.meetPoint', { point: name })}
                onClick={() => void settle('met', '')}
              >
                {t('gate.meet')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy}
              aria-label={t('gate.waivePoint', { point: name })}
              onClick={() => setWaiving((before) => !before)}
            >
              {t('gate.waive')}
            </Button>
          </Group>
        )}
      </Group>
      {waiving && (
        <ReasonLine
          label={t('gate.waiveReason')}
          confirm={t('gate.waive')}
          busy={busy}
          onConfirm={(reason) => void settle('waived', reason)}
          onCancel={() => setWaiving(false)}
        />
      )}
    </li>
  );
}
