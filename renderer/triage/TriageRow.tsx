import { Checkbox, Tooltip } from '@mantine/core';
import { ContactMarks, KindIcon, NoReason } from '@renderer/activities';
import { useClockWords, useFormat, useToday } from '@renderer/format';
import type { RowProps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import type { Activity } from '@shared/contract/activity';
import type { TriageItem } from '@shared/contract/triage';
import { diffDays } from '@shared/domain/time';
import { IconArrowMerge, IconArrowRight, IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Decision } from './decisions';
import styles from './triage.module.css';

interface TriageRowProps {
  /** Undefined while its page is on the way. */
  readonly row: Activity | undefined;
  readonly item: TriageItem | undefined;
  readonly decision: Decision | undefined;
  /** The user decided otherwise than proposed. */
  readonly isOwn: boolean;
  readonly isChosen: boolean;
  readonly rowProps: RowProps;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

/** One overdue contact: since when, whom and why, and what becomes of it. */
export function TriageRow({
  row,
  item,
  decision,
  isOwn,
  isChosen,
  rowProps,
  onChoose,
  onOpen,
}: TriageRowProps) {
  const { t } = useTranslation(['triage', 'words']);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
    <article
      {...rowProps}
      aria-label={row?.clientName}
      className={styles.row}
      data-activity={row?.id}
      data-decision={decision?.do}
      data-chosen={isChosen || undefined}
      onClick={onOpen}
    >
      {row && (
        <>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('choose', { name: row.clientName })}
            checked={isChosen}
            onClick={(event) => event.stopPropagation()}
            onChange={onChoose}
          />
          <Since row={row} />
          <span className={styles.icon} title={t(`words:activityKinds.${row.kind}`)}>
            <KindIcon kind={row.kind} />
          </span>
          <span className={styles.two}>
            <span>
              <b>{row.clientName}</b> <span className={styles.quiet}>{row.personName}</span>
            </span>
            <span className={styles.why}>
              {row.purpose || <NoReason />} <ContactMarks activity={row} />
            </span>
          </span>
          <span className={styles.deal}>{row.dealTitle}</span>
          {item && decision && <Becomes item={item} decision={decision} isOwn={isOwn} />}
        </>
      )}
    </article>
  );
}

function Since({ row }: { row: Activity }) {
  const format = useFormat();
  const today = useToday();
  const day = useClockWords().dayHere(row);
  return (
    <span className={styles.two} title={format.dayLong(day)}>
      <Sign kind="overdue" label={format.date(day)} />
      <span className={styles.quiet}>{format.daysShort(diffDays(day, today))}</span>
    </span>
  );
}

interface BecomesProps {
  readonly item: TriageItem;
  readonly decision: Decision;
  readonly isOwn: boolean;
}

/** Of what is overdue, these mean the same: its day is over. */
const FIRST_FREE: ReadonlySet<string> = new Set(['soonest', 'nearest-day', 'late']);

function Becomes({ item, decision, isOwn }: BecomesProps) {
  const { t } = useTranslation(['triage', 'plan', 'words']);
  const format = useFormat();
  const whyOf = (why: string): string =>
    FIRST_FREE.has(why) ? t('firstDay') : t(`plan:why.${why}` as 'plan:why.soonest');
  switch (decision.do) {
    case 'move':
      return (
        <span className={styles.becomes}>
          <span className={styles.to} title={format.dayLong(decision.day)}>
            <IconArrowRight size={16} aria-hidden />
            {[format.day(decision.day), decision.time].filter(Boolean).join(', ')}
          </span>
          <span>{isOwn || !item.place ? t('byYou') : whyOf(item.place.why)}</span>
        </span>
      );
    case 'merge':
      return (
        <span className={styles.becomes}>
          <span className={styles.to}>
            <IconArrowMerge size={16} aria-hidden />
            {t('joins')}
          </span>
          <span>{t('joinsText')}</span>
        </span>
      );
    case 'drop':
      return (
        <span className={styles.becomes}>
          <span className={styles.to}>
            <IconX size={16} aria-hidden />
            {t('dropped')}
          </span>
          <span>{decision.reason}</span>
        </span>
      );
    case 'done':
      return (
        <span className={styles.becomes}>
          <span className={styles.to}>
            <IconCheck size={16} aria-hidden />
            {decision.result ? t(`words:results.${decision.result}`) : t('closed')}
          </span>
          <span>{format.day(decision.day)}</span>
        </span>
      );
    default:
      return <Stays item={item} isOwn={isOwn} />;
  }
}

/** It stays overdue: by the user's will, or because no place was found, day by day. */
function Stays({ item: { left }, isOwn }: Pick<BecomesProps, 'item' | 'isOwn'>) {
  const { t } = useTranslation(['triage', 'plan']);
  const format = useFormat();
  const days = left?.days.filter(({ note }) => note !== 'past') ?? [];
  const label = days
    .map(({ day, note }) => `${format.day(day)}: ${t(`plan:notes.${note}` as 'plan:notes.full')}`)
    .join('\n');
  return (
    <Tooltip label={label} disabled={label === ''} multiline style={{ whiteSpace: 'pre-line' }}>
      <span className={styles.becomes}>
        <span className={styles.to}>
          <IconHourglass size={16} aria-hidden />
          {t('stays')}
        </span>
        <span>{isOwn || !left ? t('byYou') : t(`left.${left.code}` as 'left.no-room')}</span>
      </span>
    </Tooltip>
  );
}
