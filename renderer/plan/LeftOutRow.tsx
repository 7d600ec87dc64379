import { Button } from '@mantine/core';
import type { RowProps } from '@renderer/keys';
import { SignShape } from '@renderer/signs';
import type { LeftOutRow as Row } from '@shared/contract/planWords';
import { memo, useState } from 'react';
import type { LeftOutActions } from './LeftOutList';
import styles from './leftOut.module.css';
import type { RowWords } from './useRowWords';
import { isLeftOutCode } from './words';

interface LeftOutRowProps {
  /** Absent while its page is on the way. */
  readonly row: Row | undefined;
  readonly at: number;
  readonly top: number;
  readonly focus: RowProps;
  readonly isOpened: boolean;
  readonly words: RowWords;
  readonly actions: LeftOutActions;
}

/** One client that is not in the plan: who, why it should be, and why it is not. */
export const LeftOutRow = memo(
  function LeftOutRow({ row, at, top, focus, isOpened, words, actions }: LeftOutRowProps) {
    const [isNear, setNear] = useState(false);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
      <article
        {...focus}
        aria-label={row?.client}
        className={styles.row}
        data-record={row?.clientId}
        data-opened={isOpened || undefined}
        style={{ transform: `translateY(${top}px)` }}
        onClick={() => actions.explain(at)}
        onMouseEnter={() => setNear(true)}
        onMouseLeave={() => setNear(false)}
      >
        {row && <Texts row={row} words={words} />}
        {row && (isNear || focus['data-active']) && (
          <div className={styles.buttons}>
            {row.code === 'removed' && (
              <Step onClick={() => actions.bringBack(row)}>{words.t('leftOut.bringBack')}</Step>
            )}
            <Step onClick={() => actions.add(row)}>{words.t('leftOut.add')}</Step>
            <Step onClick={() => actions.open(row)}>{words.t('leftOut.open')}</Step>
          </div>
        )}
      </article>
    );
  },
  (before, after) =>
    (['row', 'at', 'top', 'isOpened', 'words', 'actions'] as const).every(
      (part) => before[part] === after[part],
    ) &&
    (['id', 'tabIndex', 'data-active'] as const).every((part) => before.focus[part] === after.focus[part]),
);

function Texts({ row, words: { t, plan, format, today } }: { row: Row; words: RowWords }) {
  const [lead, ...others] = row.reasons.map((reason) => plan.reason(reason, null));
  const also = others.length > 0 ? t('also', { reasons: others.join(', ') }) : '';
  const takenBy = plan.takenBy(row);
  return (
    <>
      <div className={styles.cell}>
        <span className={styles.main}>{row.client}</span>
        <span className={styles.second}>{[row.person, row.segment].filter(Boolean).join(' · ')}</span>
      </div>
      <div className={styles.cell} title={[lead, also].filter(Boolean).join('\n')}>
        <span className={styles.plain}>{lead}</span>
        {also && <span className={styles.second}>{also}</span>}
      </div>
      <div className={styles.cell} title={[plan.leftOut(row), takenBy].filter(Boolean).join('\n')}>
        <span className={styles.plain}>{isLeftOutCode(row.code) ? t(`leftOut.codes.${row.code}`) : ''}</span>
        <span className={styles.second}>{takenBy || plan.leftOut(row)}</span>
      </div>
      {row.nextDay ? (
        <div className={styles.cell}>
          <span className={styles.plain}>{format.date(row.nextDay)}</span>
          {row.nextDay < today ? (
            <span className={styles.late}>{t('signs:overdue')}</span>
          ) : (
            <span className={styles.second}>{t('leftOut.next')}</span>
          )}
        </div>
      ) : (
        <div className={styles.none}>
          <SignShape kind="none" />
          {t('leftOut.noNext')}
        </div>
      )}
    </>
  );
}

function Step({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {children}
    </Button>
  );
}
