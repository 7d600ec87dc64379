import { ContactMarks, KindIcon, NoReason } from '@renderer/activities';
import { useClockWords, useFormat } from '@renderer/format';
import { ContactLink } from '@renderer/frame/ContactLink';
import type { Activity } from '@shared/contract/activity';
import { cityOf } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import type { SectionName } from './lines';
import { DoneActions, RowButtons } from './RowButtons';
import { SIGN_OF } from './SectionHead';
import { RowSign } from './RowSign';
import styles from './TodayLine.module.css';

interface ActivityLineProps {
  readonly activity: Activity;
  readonly section: SectionName;
}

/** A contact: when, whom, on which number; below why and what to offer. A finished one is struck through. */
export function ActivityLine({ activity, section }: ActivityLineProps) {
  const { t } = useTranslation(['today', 'activities', 'words']);
  const { clientName, personName, phone, kind, purpose, productName, dealTitle } = activity;
  const done = activity.status === 'done';
  return (
    <>
      <RowSign kind={SIGN_OF[section]} />
      <When activity={activity} section={section} />
      <span className={styles.icon} title={t(`words:activityKinds.${kind}`)}>
        <KindIcon kind={kind} />
      </span>
      <div className={styles.main} data-done={done || undefined}>
        <div className={styles.first}>
          <span className={styles.name}>{clientName}</span>
          {personName && <span className={`${styles.fades} ${styles.person}`}>{personName}</span>}
          {phone && !done && (
            <span className={styles.phone}>
              <ContactLink kind="phone" value={phone} />
            </span>
          )}
        </div>
        <div className={styles.second}>
          {purpose ? <span className={styles.fades}>{purpose}</span> : <NoReason />}
          {productName && (
            <span className={styles.offer}>{t('activities:offer', { product: productName })}</span>
          )}
          <ContactMarks activity={activity} />
        </div>
      </div>
      <span className={styles.deal}>{dealTitle}</span>
      {done ? <DoneActions activity={activity} /> : <RowButtons row={{ kind: 'activity', activity }} />}
    </>
  );
}

/**
 * The time, with its city where it is one of another zone, and with the day that was agreed where the user's is another one; or that any will
 * do. For an overdue contact its day.
 */
function When({ activity, section }: ActivityLineProps) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const clock = useClockWords();
  const { time } = activity;
  const day = clock.dayHere(activity);
  const elsewhere = clock.elsewhere(activity);
  if (section !== 'overdue')
    return time === null ? (
      <span className={`${styles.when} ${styles.anyTime}`}>{t('anyTimeShort')}</span>
    ) : (
      <time className={styles.when} {...(elsewhere && { title: elsewhere })}>
        {activity.day === day ? time : `${format.weekday(activity.day)} ${time}`}
        {elsewhere && <span className={styles.city}> {cityOf(activity.zone)}</span>}
      </time>
    );
  return (
    <time
      className={styles.when}
      dateTime={day}
      title={[
        time && !elsewhere ? `${format.dayLong(day)}, ${time}` : format.dayLong(day),
        format.relative(day),
        ...(elsewhere ? [elsewhere] : []),
      ].join(' · ')}
    >
      {format.date(day)}
    </time>
  );
}
