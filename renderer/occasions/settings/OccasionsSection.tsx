import { SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { KeptNumber } from '@renderer/settings/KeptNumber';
import { SettingRow } from '@renderer/settings/SettingRow';
import { useSave } from '@renderer/settings/useSave';
import { OCCASION_CONTACTS, OCCASIONS, type OccasionKind } from '@shared/domain/occasions';
import type { OccasionChoices } from '@shared/domain/occasions/schema';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../occasions.module.css';
import { HolidayChoice } from './HolidayChoice';

/** Which days give a reason to be in touch, what they make, when a greeting is welcome, and with which holidays. */
export function OccasionsSection() {
  const { t } = useTranslation('occasions');
  const { occasions } = useSettings();
  const save = useSave();
  const id = useId();
  const change = (part: Partial<OccasionChoices>): void => save({ occasions: { ...occasions, ...part } });
  return (
    <>
      <Text size="sm" c="dimmed" pt="lg" mb="sm">
        {t('settings.intro')}
      </Text>
      <SettingRow id={`${id}kinds`} label={t('settings.kinds')} hint={t('settings.kindsHint')}>
        <Stack gap={4}>
          {OCCASIONS.map((kind) => (
            <KindRule key={kind} kind={kind} choices={occasions} onChange={change} />
          ))}
        </Stack>
      </SettingRow>
      <SettingRow id={`${id}belated`} label={t('settings.belated')} hint={t('settings.belatedHint')}>
        <Days id={`${id}belated`} value={occasions.belated} onChange={(belated) => change({ belated })} />
      </SettingRow>
      <SettingRow id={`${id}leap`} label={t('settings.leap')} hint={t('settings.leapHint')}>
        <SegmentedControl
          aria-labelledby={`${id}leap`}
          data={[
            { value: '02-28', label: t('settings.leap0228') },
            { value: '03-01', label: t('settings.leap0301') },
          ]}
          value={occasions.leap}
          onChange={(leap) => change({ leap: leap === '03-01' ? '03-01' : '02-28' })}
        />
      </SettingRow>
      <SettingRow id={`${id}lead`} label={t('settings.holidayLead')} hint={t('settings.holidayLeadHint')}>
        <Days
          id={`${id}lead`}
          value={occasions.holidayLead}
          onChange={(holidayLead) => change({ holidayLead })}
        />
      </SettingRow>
      <SettingRow id={`${id}holidays`} label={t('settings.holidays')} hint={t('settings.holidaysHint')}>
        <HolidayChoice
          labelledBy={`${id}holidays`}
          chosen={occasions.holidays}
          onChange={(holidays) => change({ holidays })}
        />
      </SettingRow>
    </>
  );
}

interface KindRuleProps {
  readonly kind: OccasionKind;
  readonly choices: OccasionChoices;
  readonly onChange: (part: Partial<OccasionChoices>) => void;
}

/** Whether a kind counts, and what it makes; clients' own events say that themselves. */
function KindRule({ kind, choices, onChange }: KindRuleProps) {
  const { t } = useTranslation('occasions');
  const { on, makes } = choices;
  return (
    <div className={styles.rule}>
      <Switch
        label={t(`kinds.${kind}`)}
        checked={on[kind]}
        onChange={(event) => onChange({ on: { ...on, [kind]: event.currentTarget.checked } })}
      />
      {kind === 'client-event' ? (
        <span className={styles.quiet}>{t('settings.own')}</span>
      ) : (
        <Select
          aria-label={t('settings.makesOf', { kind: t(`kinds.${kind}`) })}
          size="xs"
          w={168}
          data={OCCASION_CONTACTS.map((each) => ({ value: each, label: t(`makes.${each}`) }))}
          value={makes[kind]}
          onChange={(next) => next && onChange({ makes: { ...makes, [kind]: next } })}
          allowDeselect={false}
          disabled={!on[kind]}
        />
      )}
    </div>
  );
}

function Days({
  id,
  value,
  onChange,
}: {
  readonly id: string;
  readonly value: number;
  readonly onChange: (days: number) => void;
}) {
  const { t } = useTranslation('occasions');
  return (
    <KeptNumber
      aria-labelledby={id}
      aria-describedby={`${id}-hint`}
      min={0}
      max={30}
      w={120}
      value={value}
      suffix={` ${t('settings.days', { count: value }).replace(/^\d+\s*/, '')}`}
      onKeep={(days) => onChange(days ?? 0)}
    />
  );
}
