import { ActionIcon, Group } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { confirmed } from '@renderer/frame/question';
import { KeptNumber } from '@renderer/settings/KeptNumber';
import { KeptText } from '@renderer/settings/KeptText';
import type { Segment } from '@shared/contract/segments';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './cadence.module.css';

interface SegmentRowProps {
  readonly segment: Segment;
  readonly others: readonly Segment[];
  readonly canMove: { readonly up: boolean; readonly down: boolean };
  readonly onMove: (by: 1 | -1) => void;
}

/** One segment, edited where it stands; a new name is given to its clients too. */
export function SegmentRow({ segment, others, canMove, onMove }: SegmentRowProps) {
  const { t } = useTranslation(['cadence', 'errors']);
  const { run: save } = useCommand('segments.save');
  const { run: remove } = useCommand('segments.remove');
  const [wrong, setWrong] = useState<string | null>(null);
  const { name, clients } = segment;

  const change = async (part: Partial<Segment>): Promise<void> => {
    const { id, name: named, ideal, maximum, minimumGap } = { ...segment, ...part };
    const problem = problemOf({ ideal, maximum, minimumGap });
    const taken = others.some((other) => other.name === named);
    setWrong(problem ? t(`segments.${problem}`) : taken ? t('segments.taken', { name: named }) : null);
    if (problem || taken || named === '') return;
    await save({ id, name: named, ideal, maximum, minimumGap }, { undo: true });
  };
  const removeIt = async (): Promise<void> => {
    const sure = await confirmed({
      title: t('segments.confirmRemove', { name }),
      text: clients === 0 ? t('segments.confirmEmpty') : t('segments.confirmText', { count: clients }),
      confirm: t('segments.remove'),
      danger: true,
    });
    if (sure) await remove({ id: segment.id }, { undo: true });
  };
  const days = (field: 'ideal' | 'maximum' | 'minimumGap', label: string, min: number) => (
    <KeptNumber
      size="xs"
      aria-label={`${name}: ${label}`}
      min={min}
      max={3_650}
      suffix={` ${t('days')}`}
      value={segment[field]}
      onKeep={(value) => value !== null && void change({ [field]: value })}
    />
  );
  return (
    <>
      <tr>
        <th scope="row">
          <KeptText
            size="xs"
            aria-label={t('segments.nameOf', { name })}
            maxLength={60}
            value={name}
            onKeep={(text) => text !== '' && void change({ name: text })}
          />
        </th>
        <td>{days('ideal', t('segments.ideal'), 1)}</td>
        <td>{days('maximum', t('segments.maximum'), 1)}</td>
        <td>{days('minimumGap', t('segments.gap'), 0)}</td>
        <td className="tabular">
          <Link to="/clients" search={{ segment: name }} className={styles.count}>
            {clients}
          </Link>
        </td>
        <td>
          <Group gap={0} wrap="nowrap">
            <ActionIcon
              aria-label={t('segments.up', { name })}
              disabled={!canMove.up}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('segments.down', { name })}
              disabled={!canMove.down}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={t('segments.removeOf', { name })} onClick={() => void removeIt()}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </td>
      </tr>
      {wrong !== null && (
        <tr>
          <td colSpan={6} className={styles.wrong} role="alert">
            {wrong}
          </td>
        </tr>
      )}
    </>
  );
}

/** Why these days make no cadence; null when they do. */
export function problemOf(of: {
  readonly ideal: number;
  readonly maximum: number;
  readonly minimumGap: number;
}) {
  if (of.maximum < of.ideal) return 'maximumBelow' as const;
  return of.minimumGap > of.ideal ? ('gapAbove' as const) : null;
}
