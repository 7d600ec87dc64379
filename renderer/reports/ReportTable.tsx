import { Tooltip, UnstyledButton } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { Report } from '@shared/contract/reports';
import type { Figure } from '@shared/domain/reports';
import type { Day } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import type { Behind } from './BehindDrawer';
import { type CellFacts, COLUMNS, type Column, factsOf, isStanding } from './cells';
import styles from './reports.module.css';

interface ReportTableProps {
  readonly report: Report;
  readonly today: Day;
  readonly onOpen: (behind: Behind) => void;
  readonly onManager: (manager: string) => void;
}

/** Managers as rows, figures as columns, all of them together below; each figure with that of the period before. */
export function ReportTable({ report, today, onOpen, onManager }: ReportTableProps) {
  const { t } = useTranslation(['reports', 'export', 'plan']);
  const format = useFormat();
  const { from, to } = report.before;
  const before = from === to ? format.day(from) : format.span(from, to);
  const lines = [
    ...report.managers.map((line) => ({ ...line, isAll: false })),
    ...(report.managers.length > 1 ? [{ ...report.total, manager: '', isAll: true }] : []),
  ];
  const row = (line: (typeof lines)[number]) => {
    const whose = line.isAll ? t('all') : line.manager || t('export:nobody');
    const open = (figure: Figure, title: string, slot: Behind['slot'] = null): void =>
      onOpen({
        ...report.span,
        figure,
        slot,
        result: null,
        title,
        whose,
        manager: line.isAll ? null : line.manager,
      });
    return (
      <tr key={line.isAll ? 'all' : `of ${line.manager}`} data-all={line.isAll || undefined} data-figures>
        <th scope="row">
          {line.isAll ? (
            whose
          ) : (
            <UnstyledButton
              className={styles.name}
              title={whose}
              onClick={() => onManager(line.manager)}
              disabled={line.manager === ''}
            >
              {whose}
            </UnstyledButton>
          )}
        </th>
        {COLUMNS.map((column) => (
          <td key={column} data-standing={isStanding(column) || undefined}>
            <Cell
              column={column}
              line={line}
              facts={factsOf(column, line)}
              whose={whose}
              isOver={report.span.to < today}
              onOpen={open}
            />
          </td>
        ))}
      </tr>
    );
  };
  return (
    <section className={styles.scroller} aria-label={t('table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              {t('plan:columns.manager')}
              <small>{t('comparedShort', { span: before })}</small>
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-standing={isStanding(column) || undefined}>
                <Tooltip label={t(`explained.${column}`)} multiline maw={300}>
                  <span className={styles.head}>{t(`short.${column}`)}</span>
                </Tooltip>
                {isStanding(column) && <small>{t('today')}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{lines.map(row)}</tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly column: Column;
  readonly line: Report['total'];
  readonly facts: CellFacts;
  readonly whose: string;
  /** A period that still runs cannot be held against a whole one. */
  readonly isOver: boolean;
  readonly onOpen: (figure: Figure, title: string, slot?: Behind['slot']) => void;
}

function Cell({ column, line, facts, whose, isOver, onOpen }: CellProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const { value, of, before, beforeOf, figure, slot } = facts;
  const label = t(`short.${column}`);
  const isNothing = value === 0 && (of ?? 0) === 0;
  const shown =
    of === null ? format.number(value) : of === 0 ? '–' : `${format.number(value)}/${format.number(of)}`;
  const was =
    before === null
      ? null
      : beforeOf === null
        ? format.number(before)
        : `${format.number(before)}/${format.number(beforeOf)}`;
  const sums = column === 'won' || column === 'lost' ? line.now[column].sums : [];
  return (
    <>
      <UnstyledButton
        className={styles.figure}
        data-figure={column}
        data-bad={(isStanding(column) && value > 0) || undefined}
        disabled={isNothing}
        aria-label={`${whose}, ${label}: ${shown}`}
        onClick={() => onOpen(figure, label, slot)}
      >
        {shown}
      </UnstyledButton>
      {column === 'moves' && line.now.back > 0 && (
        <UnstyledButton
          className={styles.figure}
          data-figure="back"
          aria-label={`${whose}, ${t('figures.back')}: ${line.now.back}`}
          onClick={() => onOpen('back', t('figures.back'))}
        >
          −{format.number(line.now.back)}
        </UnstyledButton>
      )}
      {column === 'kept' && of !== null && of > 0 && (
        <span className={styles.bar} aria-hidden>
          <i style={{ width: `${(value / of) * 100}%` }} />
        </span>
      )}
      {sums.length > 0 && <small className={styles.sums}>{format.sums(sums)}</small>}
      {was !== null && (
        <small data-trend={isOver ? trendOf(facts) : undefined} title={t('was', { value: was })}>
          {was}
        </small>
      )}
    </>
  );
}

/** Better or worse than before: shares where there is a plan, figures else. The word beside it says the same. */
function trendOf({ value, of, before, beforeOf, moreIsBetter }: CellFacts): 'better' | 'worse' | undefined {
  if (before === null || moreIsBetter === null) return undefined;
  const share = (part: number, whole: number | null) =>
    whole === null ? part : whole === 0 ? null : part / whole;
  const [now, then] = [share(value, of), share(before, beforeOf)];
  if (now === null || then === null || now === then) return undefined;
  return now > then === moreIsBetter ? 'better' : 'worse';
}
