import { Button, Select, Text } from '@mantine/core';
import { useCommand } from '@renderer/data';
import type { Deal } from '@shared/contract/deal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventDayButton } from './EventDayButton';
import styles from './preparation.module.css';
import { useTypes } from './useTypes';

/** The way into the preparation: choose the type of event, and its steps are planned back from the event day. */
export function PlanSteps({ deal }: { deal: Deal }) {
  const { t } = useTranslation('preparation');
  const { types, nameOf } = useTypes();
  const { run, busy } = useCommand('preparation.plan');
  const known = types.some(({ key }) => key === deal.eventType);
  const [eventType, setEventType] = useState<string | null>(known ? deal.eventType : null);
  return (
    <>
      <Text size="sm" c="dimmed">
        {deal.eventDay ? t('intro') : t('noEventDay')}
      </Text>
      <div className={styles.plan}>
        <Select
          aria-label={t('eventType')}
          placeholder={t('chooseType')}
          data={types.map((type) => ({ value: type.key, label: nameOf(type) }))}
          value={eventType}
          onChange={setEventType}
        />
        <Button
          variant="default"
          disabled={eventType === null}
          loading={busy}
          onClick={() => eventType && void run({ dealId: deal.id, eventType }, { undo: true })}
        >
          {t('planSteps')}
        </Button>
        {deal.eventDay === null && <EventDayButton deal={deal} quiet />}
      </div>
    </>
  );
}
