import { Text } from '@mantine/core';
import { useNames } from '@renderer/format/useNames';
import { FoldButton, Section } from '@renderer/frame/Section';
import { useListNavigation } from '@renderer/keys';
import type { Point } from '@shared/contract/points';
import { isClosed } from '@shared/domain/process';
import { STAGES } from '@shared/domain/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddPoint } from './AddPoint';
import styles from './PointList.module.css';
import { PointRow } from './PointRow';
import { pointsByDay } from './pointsByDay';
import type { WholeSale } from './useSale';

/** The control points by their days: those of the present stage first, what is open in other stages below, the rest on request. */
export function PointList({ whole }: { whole: WholeSale }) {
  const { deal } = whole;
  const { t } = useTranslation('deal');
  const names = useNames();
  // A record that is done stands in its own section; here it would only push away what is open.
  const isHere = (point: Point): boolean =>
    point.stage === deal.stage && (isOpen(point) || point.sourceId === null);
  const all = pointsByDay(deal.points);
  const here = all.filter(isHere);
  const others = STAGES.map((stage) => ({
    stage,
    points: all.filter((point) => point.stage === stage && !isHere(point)),
  }))
    .filter(({ points }) => points.length > 0)
    .toReversed();
  // What is open elsewhere is always in sight; what is settled there is history.
  const settled = others.filter(({ points }) => !points.some(isOpen));
  const [withSettled, setWithSettled] = useState(false);
  const elsewhere = withSettled ? others : others.filter((other) => !settled.includes(other));
  const rows = [...here, ...elsewhere.flatMap(({ points }) => points)];
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const navigation = useListNavigation({
    count: rows.length,
    onOpen: (index) => setMenuOf(rows[index]?.id ?? null),
  });
  const row = (point: Point) => (
    <PointRow
      key={point.id}
      point={point}
      whole={whole}
      rowProps={navigation.rowProps(rows.indexOf(point))}
      menuOpened={menuOf === point.id}
      onMenu={(opened) => setMenuOf(opened ? point.id : null)}
    />
  );
  const open = here.filter(isOpen).length;
  return (
    <Section
      title={t('points')}
      summary={open > 0 && t('open', { count: open })}
      actions={!isClosed(deal.status) && <AddPoint deal={deal} />}
    >
      {here.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noPoints')}
        </Text>
      ) : (
        <ul className={styles.rows}>{here.map(row)}</ul>
      )}
      {elsewhere.map(({ stage, points }) => (
        <div key={stage} className={styles.elsewhere}>
          <h3>{names.stage(stage)}</h3>
          <ul className={styles.rows}>{points.map(row)}</ul>
        </div>
      ))}
      {settled.length > 0 && (
        <FoldButton
          open={withSettled}
          label={
            withSettled
              ? t('hideSettled')
              : t('showSettled', { count: settled.reduce((sum, { points }) => sum + points.length, 0) })
          }
          onToggle={() => setWithSettled((before) => !before)}
        />
      )}
    </Section>
  );
}

const isOpen = ({ state }: Point): boolean => state === 'pending' || state === 'missed';
