import { Group, Stack, Switch } from '@mantine/core';
import { TimeField } from '@renderer/activities/TimeField';
import { DEFAULT_PLANNER, type PlannerChoices } from '@shared/domain/planner/schema';
import type { Time } from '@shared/domain/time';
import { present } from '@shared/errors';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptNumber } from '../KeptNumber';

interface LimitProps {
  readonly planner: PlannerChoices;
  readonly labelledBy: string;
  readonly onChange: (part: Partial<PlannerChoices>) => void;
}

/** When people in other zones may be reached, on their clock; kept when both ends make sense together. */
export function Courteous({ planner: { courteous }, labelledBy, onChange }: LimitProps) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState<{ from: Time | null; to: Time | null } | null>(null);
  const { from, to } = typed ?? courteous ?? { from: null, to: null };
  const wrong = from === null || to === null || from >= to;
  const keep = (): void => {
    if (typed === null || from === null || to === null || wrong) return;
    setTyped(null);
    if (from !== courteous?.from || to !== courteous.to) onChange({ courteous: { from, to } });
  };
  const usual = present(DEFAULT_PLANNER.courteous, 'the usual choice has courteous hours');
  return (
    <Stack gap="sm">
      <Switch
        aria-labelledby={labelledBy}
        label={t('planner.courteousOn')}
        checked={courteous !== null}
        onChange={(event) => {
          setTyped(null);
          onChange({ courteous: event.currentTarget.checked ? usual : null });
        }}
      />
      {courteous !== null && (
        <Group gap="sm" wrap="nowrap" align="flex-start" onBlur={keep}>
          <TimeField label={t('time.from')} value={from} onChange={(time) => setTyped({ from: time, to })} />
          <TimeField
            label={t('time.to')}
            value={to}
            onChange={(time) => setTyped({ from, to: time })}
            {...(wrong && from !== null && to !== null ? { error: t('time.hoursOrder') } : {})}
          />
        </Group>
      )}
    </Stack>
  );
}

/** At most so many contacts with one client within so many days. */
export function FrequencyCap({ planner: { cap }, labelledBy, onChange }: LimitProps) {
  const { t } = useTranslation('settings');
  const usual = present(DEFAULT_PLANNER.cap, 'the usual choice has a cap');
  return (
    <Stack gap="sm">
      <Switch
        aria-labelledby={labelledBy}
        label={t('planner.capOn')}
        checked={cap !== null}
        onChange={(event) => onChange({ cap: event.currentTarget.checked ? usual : null })}
      />
      {cap !== null && (
        <Group gap="sm" grow>
          <KeptNumber
            label={t('planner.capContacts')}
            min={1}
            max={100}
            value={cap.contacts}
            onKeep={(contacts) => contacts !== null && onChange({ cap: { ...cap, contacts } })}
          />
          <KeptNumber
            label={t('planner.capDays')}
            min={1}
            max={365}
            value={cap.days}
            onKeep={(days) => days !== null && onChange({ cap: { ...cap, days } })}
          />
        </Group>
      )}
    </Stack>
  );
}
