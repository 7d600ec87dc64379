import { useCommand } from '@renderer/data';
import { usePreview } from '@renderer/frame/preview';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import { useKeys, useListNavigation } from '@renderer/keys';
import type { LeftOutRow as Row } from '@shared/contract/planWords';
import type { Week } from '@shared/domain/time';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeftOutDetails } from './LeftOutDetails';
import { LeftOutRow } from './LeftOutRow';
import styles from './leftOut.module.css';
import { useRowWords } from './useRowWords';

interface LeftOutListProps {
  readonly week: Week;
  readonly total: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly onSeen: (seen: { first: number; last: number }) => void;
  readonly onAdd: (client: { readonly id: string; readonly name: string }) => void;
}

export interface LeftOutActions {
  add(row: Row): void;
  bringBack(row: Row): void;
  open(row: Row): void;
  explain(at: number): void;
}

const ROW_HEIGHT = 52;
const DETAILS_HEIGHT = 248;

/** The clients that are not in the plan, by priority: A adds one by hand, Enter opens it, Space tells why not. */
export function LeftOutList({ week, total, rowAt, onSeen, onAdd }: LeftOutListProps) {
  const { t } = useTranslation('plan');
  const element = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const [detailsHeight, setDetailsHeight] = useState(DETAILS_HEIGHT);
  // The details are a row of their own below the opened one.
  const isDetails = (index: number): boolean => opened !== null && index === opened + 1;
  const placeOf = useCallback(
    (at: number): number => (opened !== null && at > opened ? at + 1 : at),
    [opened],
  );
  const virtual = useVirtualizer({
    count: total + (opened === null ? 0 : 1),
    getScrollElement: () => element.current,
    estimateSize: (index) => (isDetails(index) ? detailsHeight : ROW_HEIGHT),
    getItemKey: useCallback(
      (index: number) => `${index} ${opened} ${detailsHeight}`,
      [opened, detailsHeight],
    ),
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSeen({ first: Math.max(0, first - 1), last }), [onSeen, first, last]);

  const showOrOpen = useShowOrOpen();
  const { run: bringBack } = useCommand('plan.bringBack');
  const explain = (at: number): void => setOpened((before) => (before === at ? null : at));
  const latest = useRef({ explain, onAdd });
  latest.current = { explain, onAdd };
  const actions = useMemo<LeftOutActions>(
    () => ({
      add: ({ clientId, client }) => latest.current.onAdd({ id: clientId, name: client }),
      bringBack: ({ clientId }) => void bringBack({ week, clientId }, { undo: true }),
      open: ({ clientId }) => showOrOpen({ kind: 'client', id: clientId }),
      explain: (at) => latest.current.explain(at),
    }),
    [bringBack, showOrOpen, week],
  );
  const { scrollToIndex } = virtual;
  const navigation = useListNavigation({
    count: total,
    onShow: (at) => {
      const row = rowAt(at);
      if (row) actions.open(row);
    },
    onActive: (at) => {
      const row = rowAt(at);
      if (row && usePreview.getState().shown)
        usePreview.getState().show({ kind: 'client', id: row.clientId });
    },
    scrollTo: useCallback(
      (at: number) => scrollToIndex(placeOf(at), { align: 'auto' }),
      [scrollToIndex, placeOf],
    ),
  });
  const { active } = navigation;
  const row = active < 0 ? undefined : rowAt(active);
  useKeys('list', {
    Space: { label: t('line.details'), when: row !== undefined, run: () => explain(active) },
    KeyA: { label: t('leftOut.add'), when: row !== undefined, run: () => row && actions.add(row) },
    KeyB: {
      label: t('leftOut.bringBack'),
      when: row?.code === 'removed',
      run: () => row && actions.bringBack(row),
    },
  });
  useEffect(() => {
    if (opened !== null && detailsHeight > 0) scrollToIndex(opened + 1, { align: 'auto' });
  }, [opened, detailsHeight, scrollToIndex]);
  const words = useRowWords();

  return (
    <section ref={element} className={styles.list} aria-label={t('leftOut.list')}>
      <div className={styles.sheet} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start: top }) => {
          const at = opened !== null && index > opened ? index - 1 : index;
          const each = rowAt(at);
          if (isDetails(index)) {
            return (
              each && (
                <LeftOutDetails
                  key="details"
                  row={each}
                  top={top}
                  words={words.plan}
                  actions={actions}
                  onHeight={setDetailsHeight}
                />
              )
            );
          }
          return (
            <LeftOutRow
              key={at}
              row={each}
              at={at}
              top={top}
              focus={navigation.rowProps(at)}
              isOpened={opened === at}
              words={words}
              actions={actions}
            />
          );
        })}
      </div>
    </section>
  );
}
