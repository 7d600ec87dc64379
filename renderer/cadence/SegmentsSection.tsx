import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import type { Segment } from '@shared/contract/segments';
import { OTHER_CADENCE } from '@shared/domain/cadence';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './cadence.module.css';
import { NewSegment } from './NewSegment';
import { SegmentRow } from './SegmentRow';

/** How often to be in contact with the clients of each segment (`product.md` §3, rule 6). */
export function SegmentsSection() {
  const { t } = useTranslation('cadence');
  const { data } = useDb('segments.list', {});
  const { run: reorder } = useCommand('segments.reorder');
  const [adding, setAdding] = useState<string | null>(null);
  if (!data) return <WaitingRows rows={6} />;
  const { segments, others, without } = data;
  return (
    <div className={styles.segments}>
      <Text size="sm" c="dimmed">
        {t('segments.hint')}
      </Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('segments.name')}</th>
            <th scope="col">{t('segments.ideal')}</th>
            <th scope="col">{t('segments.maximum')}</th>
            <th scope="col">{t('segments.gap')}</th>
            <th scope="col">{t('segments.clients')}</th>
            <th scope="col">
              <VisuallyHidden>{t('segments.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {segments.map((segment: Segment, index) => (
            <SegmentRow
              key={segment.id}
              segment={segment}
              others={segments.filter(({ id }) => id !== segment.id)}
              onMove={(by) => void reorder({ id: segment.id, to: index + by })}
              canMove={{ up: index > 0, down: index < segments.length - 1 }}
            />
          ))}
          {others.map(({ name, clients }) => (
            <tr key={name}>
              <th scope="row" className={styles.unknown}>
                {name}
              </th>
              <td colSpan={3} className={styles.quiet}>
                {t('segments.unknown', { ...OTHER_CADENCE })}
              </td>
              <td className="tabular">{clients}</td>
              <td>
                <Button size="compact-xs" variant="subtle" onClick={() => setAdding(name)}>
                  {t('segments.define')}
                </Button>
              </td>
            </tr>
          ))}
          {without > 0 && (
            <tr>
              <th scope="row" className={styles.quiet}>
                {t('segments.without')}
              </th>
              <td colSpan={3} className={styles.quiet}>
                {t('segments.usual', { ...OTHER_CADENCE })}
              </td>
              <td className="tabular">{without}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {adding === null ? (
        <Button
          variant="default"
          className={styles.add}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding('')}
        >
          {t('segments.add')}
        </Button>
      ) : (
        <NewSegment key={adding} name={adding} onClose={() => setAdding(null)} />
      )}
    </div>
  );
}
