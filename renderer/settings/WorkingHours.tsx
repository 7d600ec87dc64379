import { Group } from '@mantine/core';
import { TimeField } from '@renderer/activities/TimeField';
import { useSettings } from '@renderer/data';
import type { Time } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSave } from './useSave';

/** Beginning and end of the working day; kept when both make sense together. */
export function WorkingHours() {
  const { t } = useTranslation('settings');
  const { workStart, workEnd } = useSettings();
  const save = useSave();
  const [typed, setTyped] = useState<{ start: Time | null; end: Time | null } | null>(null);
  const { start, end } = typed ?? { start: workStart, end: workEnd };
  const wrong = start === null || end === null || start >= end;
  const keep = (): void => {
    if (typed === null || wrong) return;
    setTyped(null);
    if (start !== workStart || end !== workEnd) save({ workStart: start, workEnd: end });
  };
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" onBlur={keep}>
      <TimeField label={t('time.from')} value={start} onChange={(time) => setTyped({ start: time, end })} />
      <TimeField
        label={t('time.to')}
        value={end}
        onChange={(time) => setTyped({ start, end: time })}
        {...(wrong && start !== null && end !== null ? { error: t('time.hoursOrder') } : {})}
      />
    </Group>
  );
}
