import { ActionIcon, Checkbox, Select, Tooltip } from '@mantine/core';
import { useSettings } from '@renderer/data/SettingsProvider';
import { MoneyField } from '@renderer/frame/MoneyField';
import { KeptNumber } from '@renderer/settings/KeptNumber';
import type { TemplateLine } from '@shared/domain/payments';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PercentField } from './PercentField';
import styles from './payments.module.css';

const UNITS = ['wd', 'days'] as const;
const ANCHORS = ['signing', 'invoice', 'event'] as const;

interface TemplateLineRowProps {
  readonly line: TemplateLine;
  readonly number: number;
  readonly onChange: (line: TemplateLine) => void;
  /** Absent for the only line. */
  readonly onRemove: (() => void) | undefined;
}

/** A line of a template: how much, counted from what, and whether the event waits for it. */
export function TemplateLineRow({ line, number, onChange, onRemove }: TemplateLineRowProps) {
  const { t } = useTranslation('payments');
  const { share, offset, unit, anchor, beforeEvent } = line;
  const name = t('line', { number });
  const label = (what: string): string => `${name}: ${what}`;
  return (
    <div className={styles.templateLine}>
      {share === null ? (
        <SumField line={line} label={label(t('lineDialog.sum'))} onChange={onChange} />
      ) : (
        <PercentField
          aria-label={label(t('lineDialog.share'))}
          value={share}
          kept
          onChange={(next) => next !== null && onChange({ ...line, share: next })}
        />
      )}
      <Select
        aria-label={label(t('lineDialog.due'))}
        data={ANCHORS.map((each) => ({ value: each, label: t(`when.${each}`) }))}
        value={anchor}
        onChange={(next) => onChange({ ...line, anchor: ANCHORS.find((each) => each === next) ?? anchor })}
        allowDeselect={false}
      />
      <KeptNumber
        aria-label={label(t('lineDialog.offset'))}
        value={offset}
        min={-1000}
        max={1000}
        onKeep={(next) => onChange({ ...line, offset: next ?? 0 })}
      />
      <Select
        aria-label={label(t('lineDialog.offset'))}
        data={UNITS.map((each) => ({ value: each, label: t(`units.${each}`) }))}
        value={unit}
        onChange={(next) => onChange({ ...line, unit: next === 'wd' ? 'wd' : 'days' })}
        allowDeselect={false}
      />
      <Checkbox
        label={t('beforeEvent')}
        checked={beforeEvent}
        onChange={(event) => onChange({ ...line, beforeEvent: event.currentTarget.checked })}
      />
      {onRemove ? (
        <Tooltip label={t('settings.removeLine', { number })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('settings.removeLine', { number })}
            onClick={onRemove}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <span />
      )}
    </div>
  );
}

function SumField({
  line,
  label,
  onChange,
}: {
  line: TemplateLine;
  label: string;
  onChange: (line: TemplateLine) => void;
}) {
  const { currency } = useSettings();
  const [typed, setTyped] = useState<number | null>(null);
  return (
    <MoneyField
      aria-label={label}
      value={typed ?? line.amount}
      currency={currency}
      onChange={setTyped}
      onBlurCapture={() => {
        if (typed !== null && typed > 0 && typed !== line.amount) onChange({ ...line, amount: typed });
        setTyped(null);
      }}
    />
  );
}
