import { UnstyledButton } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { RowProps } from '@renderer/keys';
import { assertNever } from '@shared/errors';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ActivityLine } from './ActivityLine';
import { AllDone } from './AllDone';
import { ClientLine } from './ClientLine';
import type { Line, SectionName } from './lines';
import { PointLine } from './PointLine';
import { recordOf, type TodayRow } from './row';
import { SectionHead } from './SectionHead';
import styles from './today.module.css';
import rowStyles from './TodayLine.module.css';

interface TodayLineProps {
  readonly line: Line;
  readonly row: TodayRow | undefined;
  /** Its place among the lines that the keys go through, −1 for a head. */
  readonly stop: number;
  readonly rowProps: (stop: number) => RowProps;
  readonly onOpen: (stop: number) => void;
  readonly onToggle: (section: SectionName) => void;
}

/** Draws one line of the screen. Scrolling draws only the lines that come into sight. */
export const TodayLine = memo(function TodayLine(props: TodayLineProps) {
  const { line, row, stop, rowProps, onOpen, onToggle } = props;
  switch (line.kind) {
    case 'head':
      return <SectionHead section={line.section} count={line.count} />;
    case 'day':
      return <DayHead day={line.day} count={line.count} />;
    case 'all-done':
      return <AllDone />;
    case 'done':
      return <Done row={row} />;
    case 'more':
      return <More line={line} focus={rowProps(stop)} onToggle={onToggle} />;
    case 'row':
      return <Row section={line.section} row={row} focus={rowProps(stop)} onOpen={() => onOpen(stop)} />;
    default:
      return assertNever(line);
  }
});

interface RowOfList {
  readonly section: SectionName;
  readonly row: TodayRow | undefined;
  readonly focus: RowProps;
  readonly onOpen: () => void;
}

/** A row whose page is on the way keeps its place empty. */
function Row({ section, row, focus, onOpen }: RowOfList) {
  const label = row && (row.kind === 'client' ? row.client.name : nameOf(row));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
    <article
      {...focus}
      aria-label={label}
      className={rowStyles.row}
      data-record={row && recordOf(row).id}
      onClick={onOpen}
    >
      {row?.kind === 'activity' && <ActivityLine activity={row.activity} section={section} />}
      {row?.kind === 'client' && <ClientLine client={row.client} />}
      {row?.kind === 'point' && <PointLine point={row.point} missed={section === 'missed'} />}
    </article>
  );
}

/** A contact that was just done: in its place, struck through, with the way back. */
function Done({ row }: { row: TodayRow | undefined }) {
  if (row?.kind !== 'activity') return null;
  return (
    <article aria-label={row.activity.clientName} className={rowStyles.done} data-just-done>
      <ActivityLine activity={row.activity} section="done" />
    </article>
  );
}

const nameOf = (row: Exclude<TodayRow, { kind: 'client' }>): string =>
  row.kind === 'point' ? row.point.clientName : row.activity.clientName;

function DayHead({ day, count }: { day: string; count: number }) {
  const format = useFormat();
  return (
    <h3 className={styles.day}>
      <time dateTime={day} title={format.dayLong(day)}>
        {format.day(day)}
      </time>
      <span className={styles.count}>{format.number(count)}</span>
      <span className={styles.quiet}>{format.relative(day)}</span>
    </h3>
  );
}

interface MoreProps {
  readonly line: Extract<Line, { kind: 'more' }>;
  readonly focus: RowProps;
  readonly onToggle: (section: SectionName) => void;
}

/** Opens a cut list, or cuts it again. */
function More({ line, focus, onToggle }: MoreProps) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const Icon = line.open ? IconChevronUp : IconChevronDown;
  return (
    <UnstyledButton
      {...focus}
      className={styles.more}
      aria-expanded={line.open}
      onClick={() => onToggle(line.section)}
    >
      <Icon size={16} aria-hidden />
      {line.open ? t('showFewer') : t('showAll', { count: line.hidden, number: format.number(line.hidden) })}
    </UnstyledButton>
  );
}
