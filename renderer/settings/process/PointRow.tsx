import { ActionIcon, Checkbox, Tooltip, UnstyledButton } from '@mantine/core';
import { useNames } from '@renderer/format';
import type { PointRule } from '@shared/domain/process';
import type { Stage } from '@shared/domain/words';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeptText } from '../KeptText';
import { type Due, DueCells } from './DueCells';
import { dependentOf, isAlwaysKnown, namesakeOf, renamed, withoutPoint, withPoint } from './edit';
import styles from './process.module.css';
import { RemoveButton } from './RemoveButton';
import type { EditorProps } from './StageEditor';
import { useGivenNames } from './useGivenNames';
import { useGuard } from './useGuard';
import { useMetBy } from './useMetBy';

/** A day of one's own until the anchor of the rule is known. */
const UNTIL_KNOWN: Due = { anchor: 'stage-entered', offset: 5, unit: 'wd' };

interface PointRowProps extends EditorProps {
  readonly stage: Stage;
  readonly rule: PointRule;
}

/** One control point: name, what meets it, when it is due, whether it holds the deal. */
export function PointRow({ stage, rule, process, change }: PointRowProps) {
  const { t } = useTranslation('settings');
  const names = useNames();
  const given = useGivenNames()('points', rule.key);
  const metBy = useMetBy();
  const { refused, keep } = useGuard<'name' | keyof Due | 'otherwise'>(change);
  const nameOf = (key: string): string => names.point({ key, title: '' });
  const name = nameOf(rule.key);
  const { otherwise } = rule;
  const changed = (part: Partial<PointRule>) =>
    withPoint(process, stage, rule.key, (before) => ({ ...before, ...part }));
  const rename = (text: string): void => {
    // A point of the user's own has no other name to go back to.
    if (text === '' && given === undefined) return;
    const next = text === given ? '' : text;
    const namesake = namesakeOf(process, rule.key, text, nameOf);
    const taken = namesake && t('process.faults.name-twice', { name: text, other: nameOf(namesake.key) });
    keep(
      withPoint(process, stage, rule.key, (before) => renamed(before, next)),
      'name',
      taken,
    );
  };
  const time = (part: Partial<Due>, field: keyof Due): void =>
    // The day of entering is always known, so nothing has to stand in for it.
    keep(changed(isAlwaysKnown(part.anchor) ? { ...part, otherwise: undefined } : part), field);
  const dependent = dependentOf(process, rule.key);
  const stays =
    rule.made === 'source'
      ? t('process.staysForRecords')
      : dependent && t('process.countedFrom', { name: nameOf(dependent.key) });
  return (
    <>
      <tr>
        <td>
          <KeptText
            aria-label={t('process.point')}
            value={name}
            maxLength={200}
            error={refused?.field === 'name'}
            onKeep={rename}
          />
        </td>
        <DueCells
          rule={rule}
          due={rule}
          name={name}
          process={process}
          refused={refused?.field === 'name' || refused?.field === 'otherwise' ? undefined : refused?.field}
          onChange={time}
        />
        <td className={styles.mandatory}>
          <Checkbox
            aria-label={`${t('process.mandatory')}: ${name}`}
            checked={rule.mandatory}
            onChange={(event) => change(changed({ mandatory: event.currentTarget.checked }))}
          />
        </td>
        <td className={styles.remove}>
          <RemoveButton
            name={name}
            stays={stays}
            onRemove={() => change(withoutPoint(process, stage, rule.key))}
          />
        </td>
      </tr>
      <tr className={styles.about}>
        <td colSpan={3} className={styles.metBy}>
          {metBy(rule)}
        </td>
        <td className={styles.metBy}>
          {!otherwise && rule.made === 'stage' && !isAlwaysKnown(rule.anchor) && (
            <UnstyledButton
              className={styles.quietLink ?? ''}
              aria-label={`${t('process.addUntilKnown')}: ${name}`}
              onClick={() => change(changed({ otherwise: UNTIL_KNOWN }))}
            >
              {t('process.addUntilKnown')}
            </UnstyledButton>
          )}
        </td>
        <td colSpan={2} />
      </tr>
      {refused && refused.field !== 'otherwise' && (
        <tr>
          <td colSpan={6} role="alert" className={styles.refused}>
            {refused.why}
          </td>
        </tr>
      )}
      {otherwise && (
        <tr>
          <td className={styles.until}>{t('process.untilKnown')}</td>
          <DueCells
            rule={rule}
            due={otherwise}
            name={`${name}, ${t('process.untilKnown')}`}
            process={process}
            refused={undefined}
            onChange={(part) => keep(changed({ otherwise: { ...otherwise, ...part } }), 'otherwise')}
          />
          <td />
          <td className={styles.remove}>
            <Tooltip label={t('process.dropUntilKnown')}>
              <ActionIcon
                aria-label={`${t('process.dropUntilKnown')}: ${name}`}
                onClick={() => change(changed({ otherwise: undefined }))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </td>
        </tr>
      )}
      {refused?.field === 'otherwise' && (
        <tr>
          <td colSpan={6} role="alert" className={styles.refused}>
            {refused.why}
          </td>
        </tr>
      )}
    </>
  );
}
