import { Switch } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { KeptNumber } from '@renderer/settings/KeptNumber';
import { SettingRow } from '@renderer/settings/SettingRow';
import { useSave } from '@renderer/settings/useSave';
import { DEFAULT_REMINDERS, type ReminderChoices } from '@shared/domain/reminders/settings';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SwitchedTime } from './SwitchedTime';
import { QuietHours } from './QuietHours';

/** When and how the program reminds, and whether it stays in the tray. */
export function RemindersSection() {
  const { t } = useTranslation('reminders');
  const { reminders } = useSettings();
  const save = useSave();
  const id = useId();
  const keep = (change: Partial<ReminderChoices>): void => save({ reminders: { ...reminders, ...change } });
  const toggle = (name: 'on' | 'tray' | 'startAtLogin') => (
    <Switch
      aria-labelledby={`${id}${name}`}
      aria-describedby={`${id}${name}-hint`}
      checked={reminders[name]}
      onChange={({ currentTarget }) => keep({ [name]: currentTarget.checked })}
    />
  );
  return (
    <>
      <SettingRow id={`${id}on`} label={t('settings.on')} hint={t('settings.onHint')}>
        {toggle('on')}
      </SettingRow>
      <SettingRow id={`${id}minutes`} label={t('settings.minutes')} hint={t('settings.minutesHint')}>
        <KeptNumber
          aria-labelledby={`${id}minutes`}
          aria-describedby={`${id}minutes-hint`}
          value={reminders.minutes}
          onKeep={(minutes) => minutes !== null && keep({ minutes })}
          min={0}
          max={10_080}
          suffix={` ${t('settings.minutesUnit')}`}
          disabled={!reminders.on}
          w={120}
        />
      </SettingRow>
      <SettingRow id={`${id}morning`} label={t('settings.morning')} hint={t('settings.morningHint')}>
        <SwitchedTime
          labelledBy={`${id}morning`}
          label={t('settings.at')}
          value={reminders.morning}
          usual={DEFAULT_REMINDERS.morning ?? '09:00'}
          disabled={!reminders.on}
          onKeep={(morning) => keep({ morning })}
        />
      </SettingRow>
      <SettingRow id={`${id}quiet`} label={t('settings.quiet')} hint={t('settings.quietHint')}>
        <QuietHours
          labelledBy={`${id}quiet`}
          value={reminders.quiet}
          disabled={!reminders.on}
          onKeep={(quiet) => keep({ quiet })}
        />
      </SettingRow>
      <SettingRow id={`${id}tray`} label={t('settings.tray')} hint={t('settings.trayHint')}>
        {toggle('tray')}
      </SettingRow>
      <SettingRow
        id={`${id}startAtLogin`}
        label={t('settings.startAtLogin')}
        hint={t('settings.startAtLoginHint')}
      >
        {toggle('startAtLogin')}
      </SettingRow>
    </>
  );
}
