import { NativeSelect } from '@mantine/core';
import { OFFSET_DAYS, type PointRule, type ProcessDefinition } from '@shared/domain/process';
import { useTranslation } from 'react-i18next';
import { KeptNumber } from '../KeptNumber';
import { AnchorField } from './AnchorField';
import styles from './process.module.css';

const UNITS = ['wd', 'days'] as const;

/** How a day is counted: so many days of a kind from an anchor. */
export type Due = Pick<PointRule, 'anchor' | 'offset' | 'unit'>;

interface DueCellsProps {
  readonly rule: PointRule;
  readonly due: Due;
  /** Of the point, for the labels of the fields. */
  readonly name: string;
  readonly process: ProcessDefinition;
  /** The field that was refused last. */
  readonly refused: keyof Due | undefined;
  readonly onChange: (part: Partial<Due>, field: keyof Due) => void;
}

/** Three cells of a row: days, their unit, what they count from. */
export function DueCells({ rule, due, name, process, refused, onChange }: DueCellsProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <td className={styles.offset}>
        <KeptNumber
          aria-label={`${t('process.offset')}: ${name}`}
          value={due.offset}
          // Beyond it the number is refused with a sentence instead of being cut while it is typed.
          clampBehavior="none"
          max={OFFSET_DAYS * 1_000}
          error={refused === 'offset'}
          onKeep={(offset) => offset !== null && onChange({ offset }, 'offset')}
        />
      </td>
      <td className={styles.unit}>
        <NativeSelect
          aria-label={`${t('process.unit')}: ${name}`}
          data={UNITS.map((unit) => ({ value: unit, label: t(`process.units.${unit}`) }))}
          value={due.unit}
          onChange={(event) => {
            const unit = UNITS.find((each) => each === event.currentTarget.value);
            if (unit) onChange({ unit }, 'unit');
          }}
        />
      </td>
      <td className={styles.from}>
        <AnchorField
          rule={rule}
          anchor={due.anchor}
          name={name}
          process={process}
          error={refused === 'anchor'}
          onChange={(anchor) => onChange({ anchor }, 'anchor')}
        />
      </td>
    </>
  );
}
