import { ActionIcon, Checkbox, NativeSelect, Tooltip } from '@mantine/core';
import { useNames } from '@renderer/format';
import type { PointRule } from '@shared/domain/process';
import type { Stage } from '@shared/domain/words';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeptNumber } from '../KeptNumber';
import { KeptText } from '../KeptText';
import { AnchorField } from './AnchorField';
import { dependentOf, renamed, withoutPoint, withPoint } from './edit';
import styles from './process.module.css';
import type { EditorProps } from './StageEditor';
import { useGivenNames } from './useGivenNames';

const UNITS = ['wd', 'days'] as const;

interface PointRowProps extends EditorProps {
  readonly stage: Stage;
  readonly rule: PointRule;
}

/** One control point: name, when it is due, whether it holds the deal. */
export function PointRow({ stage, rule, process, change }: PointRowProps) {
  const { t } = useTranslation('settings');
  const names = useNames();
  const given = useGivenNames()('points', rule.key);
  const name = names.point({ key: rule.key, title: '' });
  const dependent = dependentOf(process, rule.key);
  const set = (part: Partial<PointRule>): void =>
    change(withPoint(process, stage, rule.key, (before) => ({ ...before, ...part })));
  const rename = (text: string): void => {
    // A point of the user's own has no other name to go back to.
    if (text === '' && given === undefined) return;
    change(withPoint(process, stage, rule.key, (before) => renamed(before, text === given ? '' : text)));
  };
  const remove = dependent
    ? t('process.countedFrom', { name: names.point({ key: dependent.key, title: '' }) })
    : t('process.remove', { name });
  return (
    <tr>
      <td className={styles.name}>
        <KeptText aria-label={t('process.point')} value={name} maxLength={200} onKeep={rename} />
      </td>
      <td className={styles.offset}>
        <KeptNumber
          aria-label={`${t('process.offset')}: ${name}`}
          value={rule.offset}
          min={-1000}
          max={1000}
          onKeep={(offset) => offset !== null && set({ offset })}
        />
      </td>
      <td className={styles.unit}>
        <NativeSelect
          aria-label={`${t('process.unit')}: ${name}`}
          data={UNITS.map((unit) => ({ value: unit, label: t(`process.units.${unit}`) }))}
          value={rule.unit}
          onChange={(event) => {
            const unit = UNITS.find((each) => each === event.currentTarget.value);
            if (unit) set({ unit });
          }}
        />
      </td>
      <td className={styles.from}>
        <AnchorField rule={rule} name={name} process={process} onChange={set} />
      </td>
      <td className={styles.mandatory}>
        <Checkbox
          aria-label={`${t('process.mandatory')}: ${name}`}
          checked={rule.mandatory}
          onChange={(event) => set({ mandatory: event.currentTarget.checked })}
        />
      </td>
      <td className={styles.remove}>
        <Tooltip label={remove}>
          <ActionIcon
            aria-label={remove}
            data-disabled={dependent !== null || undefined}
            aria-disabled={dependent !== null}
            onClick={() => !dependent && change(withoutPoint(process, stage, rule.key))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}
