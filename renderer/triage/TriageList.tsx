import { useDbPages } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import { usePreview } from '@renderer/frame/preview';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import { useListNavigation } from '@renderer/keys';
import type { Activity } from '@shared/contract/activity';
import type { TriageItem } from '@shared/contract/triage';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asking, DecisionDialogs } from './DecisionDialogs';
import { type Decision, decisionOf, resultsFor } from './decisions';
import { TriageBar } from './TriageBar';
import { TriageRow } from './TriageRow';
import styles from './triage.module.css';
import { useTriageKeys } from './useTriageKeys';
import type { TriageWork } from './useTriage';
import { Working } from './Working';

interface TriageListProps {
  readonly work: TriageWork;
  readonly manager: string | undefined;
  readonly weeks: number;
  readonly onWeeks: (weeks: number) => void;
}

const ROW_HEIGHT = 52;
const PAGE = 50;

/** The overdue contacts, the oldest first, each with what becomes of it. */
export function TriageList({ work, manager, weeks, onWeeks }: TriageListProps) {
  const { t } = useTranslation('triage');
  const today = useToday();
  const showOrOpen = useShowOrOpen();
  const { say } = useNotices();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const { items } = work;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const seen = virtualizer.getVirtualItems();
  const { rowAt } = useDbPages(
    'today.activities',
    { today, section: 'overdue', ...(manager === undefined ? {} : { manager }) },
    {
      rowsOf: (page: readonly Activity[]) => page,
      visible: { first: seen.at(0)?.index ?? 0, last: seen.at(-1)?.index ?? 0 },
      pageSize: PAGE,
    },
  );
  /** What stands in that row: the rows may know of a change before the proposal does. */
  const itemAt = (index: number): TriageItem | undefined => {
    const row = rowAt(index);
    return row ? work.byId.get(row.id) : items[index];
  };
  const toggle = (id: string): void =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const open = (index: number): void => {
    const item = itemAt(index);
    if (item) showOrOpen({ kind: 'client', id: item.clientId });
  };
  const list = useListNavigation({
    count: items.length,
    onShow: open,
    onSelect: (index) => {
      const id = itemAt(index)?.id;
      if (id !== undefined) toggle(id);
    },
    onActive: (index) => {
      const item = itemAt(index);
      if (item && usePreview.getState().shown)
        usePreview.getState().show({ kind: 'client', id: item.clientId });
    },
    scrollTo: useCallback(
      (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      [virtualizer],
    ),
  });
  const active = list.active < 0 ? undefined : itemAt(list.active);
  /** The chosen ones, else the one that has the focus. */
  const acted: ReadonlySet<string> = chosen.size > 0 ? chosen : new Set(active ? [active.id] : []);
  const decide = (decision: (id: string) => Decision | null): void => {
    work.decide(acted, decision);
    setChosen(new Set());
    setAsking(null);
  };
  const actions = {
    ask: (what: Asking) => acted.size > 0 && setAsking(what),
    keep: () => decide(() => ({ do: 'keep' })),
    propose: () => decide(() => null),
    merge: () => {
      const count = work.merge(acted);
      say(count > 0 ? t('joined', { count }) : t('joinedNone'));
      setChosen(new Set());
    },
    all: () => setChosen(new Set(items.map(({ id }) => id))),
    none: () => setChosen(new Set()),
    apply: async () => {
      const result = await work.run();
      if (!result.ok) return;
      const { moved, merged, dropped, done, skipped } = result.value;
      setChosen(new Set());
      say(
        [
          t('didAll', { count: moved + merged + dropped + done }),
          ...(skipped > 0 ? [t('skipped', { count: skipped })] : []),
        ].join(' '),
      );
    },
  };
  const can = work.applying === null && work.proposing === null && canApply(work);
  useTriageKeys(actions, { any: acted.size > 0, can });
  return (
    <div className={styles.screen}>
      {work.applying ? (
        <Working label={t('applying')} {...work.applying} />
      ) : work.proposing ? (
        <Working label={t('proposing', { count: items.length })} {...work.proposing} />
      ) : (
        <TriageBar
          work={work}
          weeks={weeks}
          onWeeks={onWeeks}
          chosen={chosen.size}
          acted={acted.size}
          actions={actions}
          canApply={can}
        />
      )}
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.tall} style={{ height: virtualizer.getTotalSize() }}>
          {seen.map(({ index, key, start }) => {
            const row = rowAt(index);
            const item = row ? work.byId.get(row.id) : undefined;
            return (
              <div
                key={key}
                className={styles.place}
                style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
              >
                <TriageRow
                  row={row}
                  item={item}
                  decision={item && decisionOf(item, work.decided)}
                  isOwn={row !== undefined && work.decided.has(row.id)}
                  isChosen={row !== undefined && chosen.has(row.id)}
                  rowProps={list.rowProps(index)}
                  onChoose={() => row && toggle(row.id)}
                  onOpen={() => open(index)}
                />
              </div>
            );
          })}
        </div>
      </div>
      {asking && (
        <DecisionDialogs
          asking={asking}
          count={acted.size}
          dayOf={(id) => work.byId.get(id)?.day ?? today}
          results={resultsFor([...acted].flatMap((id) => work.byId.get(id)?.kind ?? []))}
          onDecide={decide}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

const canApply = ({ tally: { move, merge, drop, done } }: TriageWork): boolean =>
  move + merge + drop + done > 0;
