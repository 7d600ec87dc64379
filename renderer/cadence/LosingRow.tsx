import { Button, Checkbox } from '@mantine/core';
import { KindIcon, NoReason, useContactDialogs } from '@renderer/activities';
import { useFormat } from '@renderer/format';
import { ContactLink } from '@renderer/frame/ContactLink';
import type { RowProps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import type { LosingClient } from '@shared/contract/cadence';
import { useTranslation } from 'react-i18next';
import styles from './cadence.module.css';
import type { Chosen } from './useChosen';

interface LosingRowProps {
  /** Undefined while its page is on the way. */
  readonly row: LosingClient | undefined;
  readonly rowProps: RowProps;
  readonly chosen: Chosen;
  readonly onOpen: () => void;
}

/** One client: who, how long silent, what was last, and what comes next. */
export function LosingRow({ row, rowProps, chosen, onOpen }: LosingRowProps) {
  const { t } = useTranslation('cadence');
  const { openPlan } = useContactDialogs();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
    <article
      {...rowProps}
      aria-label={row?.name}
      className={styles.row}
      data-client={row?.clientId}
      data-chosen={(row && chosen.has(row.clientId)) || undefined}
      onClick={onOpen}
    >
      {row && (
        <>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('choose', { name: row.name })}
            checked={chosen.has(row.clientId)}
            onClick={(event) => event.stopPropagation()}
            onChange={() => chosen.toggle(row.clientId)}
          />
          <span className={styles.two}>
            <b>{row.name}</b>
            <span>{[row.segment, row.manager].filter(Boolean).join(' · ')}</span>
          </span>
          <Silence row={row} />
          <Last row={row} />
          <Next row={row} />
          <span className={styles.phone}>
            {row.phone !== '' && <ContactLink kind="phone" value={row.phone} />}
          </span>
          <Button
            size="compact-sm"
            variant="subtle"
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation();
              openPlan({ clientId: row.clientId });
            }}
          >
            {t('plan')}
          </Button>
        </>
      )}
    </article>
  );
}

/** How long, against how long it should be at most. */
function Silence({ row: { touch } }: { row: LosingClient }) {
  const { t } = useTranslation(['cadence', 'words']);
  const format = useFormat();
  const isDormant = touch.state === 'dormant';
  return (
    <span className={styles.two} title={t('silentSince', { day: format.dayLong(touch.from) })}>
      <span className={`${styles.plain} tabular`} data-dormant={isDormant || undefined}>
        {format.daysShort(touch.elapsed)}
        {isDormant && <span className={styles.dormant}>{t('words:lifecycles.dormant')}</span>}
      </span>
      <span>{t('usually', { ideal: touch.ideal, maximum: touch.maximum })}</span>
    </span>
  );
}

function Last({
  row: { lastContactDay, lastDeal, attempts, lastAttemptDay, origin },
}: {
  row: LosingClient;
}) {
  const { t } = useTranslation(['cadence', 'leads']);
  const format = useFormat();
  const tried =
    attempts > 0 && lastAttemptDay !== null && (lastContactDay === null || lastAttemptDay > lastContactDay)
      ? t('tried', { count: attempts, day: format.date(lastAttemptDay) })
      : null;
  return (
    <span className={styles.two}>
      <span className={styles.plain}>
        {lastContactDay ? t('leads:talked', { day: format.date(lastContactDay) }) : t('neverTalked')}
      </span>
      <span>{[tried ?? lastDeal?.title ?? origin].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

function Next({ row: { sign, next } }: { row: LosingClient }) {
  const format = useFormat();
  if (!next) return <Sign kind={sign} />;
  return (
    <span className={styles.two}>
      <Sign kind={sign} label={format.day(next.day)} />
      <span className={styles.kind}>
        <KindIcon kind={next.kind} />
        <span className={styles.cut}>{next.purpose || <NoReason />}</span>
      </span>
    </span>
  );
}
