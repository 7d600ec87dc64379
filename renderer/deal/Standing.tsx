import { useFormat, useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { useCommand } from '@renderer/data';
import { Sign } from '@renderer/signs';
import type { Deal } from '@shared/contract/deal';
import { statusToday } from '@shared/domain/process';
import { useTranslation } from 'react-i18next';
import { Alert, Button, Group, Text } from '@mantine/core';
import styles from './deal.module.css';

/** What is out of the ordinary: paused, won, lost, rotting, in the trash. Nothing for a deal that is on its way. */
export function Standing({ deal }: { deal: Deal }) {
  const { t } = useTranslation(['deal', 'common', 'payments']);
  const format = useFormat();
  const names = useNames();
  const today = useToday();
  const { run, busy } = useCommand('deals.restore');
  const status = statusToday(deal, today);

  if (deal.deleted) {
    return (
      <Alert className={styles.standing} color="gray">
        <Group justify="space-between">
          {t('inTrash')}
          <Button
            size="compact-sm"
            loading={busy}
            onClick={() => void run({ ids: [deal.id] }, { undo: true })}
          >
            {t('common:restore')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (status === 'paused' && deal.pausedUntil) {
    const reason = names.pauseReason(deal.pauseReason);
    return <Note kind="paused" text={t('pausedUntil', { day: format.day(deal.pausedUntil), reason })} />;
  }
  if (status === 'lost') {
    const day = deal.closedDay ? format.day(deal.closedDay) : '';
    const reason = deal.lostReason === '' ? t('noLostReason') : names.lostReason(deal.lostReason);
    return (
      <Note
        kind="missed"
        text={t('lostOn', { day, stage: names.stage(deal.stage), reason })}
        more={deal.lostNote}
      />
    );
  }
  if (status === 'cancelled') {
    const day = deal.closedDay ? format.day(deal.closedDay) : '';
    const reason = deal.lostReason === '' ? t('noLostReason') : names.lostReason(deal.lostReason);
    return (
      <Note
        kind="missed"
        text={t('payments:cancelledOn', { day, stage: names.stage(deal.stage), reason })}
        more={deal.lostNote}
      />
    );
  }
  if (status === 'won')
    return <Note kind="met" text={t('wonOn', { day: deal.closedDay ? format.day(deal.closedDay) : '' })} />;
  if (deal.rotting) return <Note kind="overdue" text={t('rotting', { count: deal.daysInStage })} />;
  return null;
}

function Note({
  kind,
  text,
  more = '',
}: {
  kind: 'paused' | 'missed' | 'met' | 'overdue';
  text: string;
  more?: string;
}) {
  return (
    <div className={styles.note}>
      <Sign kind={kind} word={text} />
      {more !== '' && (
        <Text size="sm" mt={4}>
          {more}
        </Text>
      )}
    </div>
  );
}
