import { Button } from '@mantine/core';
import { KindIcon } from '@renderer/activities';
import { useClockWords, useFormat, useToday } from '@renderer/format';
import { ContactLink } from '@renderer/frame/ContactLink';
import type { RowProps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import type { WaitingClient, WaitingState } from '@shared/contract/leads';
import { diffDays } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import styles from './leads.module.css';
import { useNewDeal } from './useNewDeal';

interface WaitingRowProps {
  /** Undefined while its page is on the way. */
  readonly row: WaitingClient | undefined;
  readonly state: WaitingState;
  readonly rowProps: RowProps;
  readonly onOpen: () => void;
}

/** One client: when next, who, what happened so far, why next; a click shows the client beside the list. */
export function WaitingRow({ row, state, rowProps, onOpen }: WaitingRowProps) {
  const { t } = useTranslation('leads');
  const newDeal = useNewDeal();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
    <article
      {...rowProps}
      aria-label={row?.name}
      className={styles.row}
      data-client={row?.clientId}
      onClick={onOpen}
    >
      {row && (
        <>
          <Next row={row} />
          <span className={styles.two}>
            <b>{row.name}</b>
            <span>{[row.origin, row.manager].filter(Boolean).join(' · ')}</span>
          </span>
          {state === 'lead' ? <Attempts row={row} /> : <LastDeal row={row} />}
          <Why row={row} />
          <span className={styles.phone}>
            {row.phone !== '' && <ContactLink kind="phone" value={row.phone} />}
          </span>
          <Button
            size="compact-sm"
            variant="subtle"
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation();
              newDeal(row);
            }}
          >
            {t('newDeal')}
          </Button>
        </>
      )}
    </article>
  );
}

function Next({ row: { sign, next } }: { row: WaitingClient }) {
  const format = useFormat();
  const clock = useClockWords();
  if (!next) return <Sign kind={sign} />;
  return (
    <span className={styles.two} title={clock.elsewhere(next) ?? undefined}>
      <Sign kind={sign} label={format.day(next.day)} />
      <span className={styles.kind}>
        <KindIcon kind={next.kind} />
        {clock.time(next)}
      </span>
    </span>
  );
}

function Attempts({ row: { attempts, lastAttemptDay, lastContactDay } }: { row: WaitingClient }) {
  const { t } = useTranslation('leads');
  const format = useFormat();
  const past = [
    ...(lastAttemptDay ? [t('last', { day: format.date(lastAttemptDay) })] : []),
    ...(lastContactDay ? [t('talked', { day: format.date(lastContactDay) })] : []),
  ];
  return (
    <span className={styles.two}>
      <span>{attempts === 0 ? t('none') : t('attempts', { count: attempts })}</span>
      <span>{past.join(' · ')}</span>
    </span>
  );
}

function LastDeal({ row: { lastDeal } }: { row: WaitingClient }) {
  const { t } = useTranslation('words');
  const format = useFormat();
  const today = useToday();
  if (!lastDeal) return <span />;
  const { title, status, closedDay, amount } = lastDeal;
  const since = format.daysShort(Math.max(0, diffDays(closedDay, today)));
  return (
    <span className={styles.two}>
      <span title={title}>{title}</span>
      <span title={`${format.dayLong(closedDay)} · ${since}`}>
        {[t(`statuses.${status}`), format.date(closedDay), ...(amount ? [format.money(amount)] : [])].join(
          ' · ',
        )}
      </span>
    </span>
  );
}

function Why({ row: { next } }: { row: WaitingClient }) {
  const { t } = useTranslation('leads');
  if (!next) return <span />;
  return (
    <span className={styles.two}>
      <span title={next.purpose}>
        {next.purpose || <span className={styles.missing}>{t('noPurpose')}</span>}
      </span>
      <span>{next.productName}</span>
    </span>
  );
}
