import { KindIcon } from '@renderer/activities';
import { useFormat } from '@renderer/format';
import { Sign } from '@renderer/signs';
import type { ClientRow } from '@shared/contract/clients';
import type { ClientColumn } from '@shared/domain/clients';
import { assertNever } from '@shared/errors';
import { useTranslation } from 'react-i18next';
import styles from './clients.module.css';

/** What a column shows of a client. */
export function ClientCell({ id, row }: { id: ClientColumn; row: ClientRow }) {
  const { t } = useTranslation(['words', 'client']);
  const format = useFormat();
  switch (id) {
    case 'name':
      return <span className={`${styles.cut} ${styles.name}`}>{row.name}</span>;
    case 'lifecycle':
      return <span className={styles.cut}>{t(`lifecycles.${row.lifecycle}`)}</span>;
    case 'kind':
      return <span className={styles.cut}>{t(`clientKinds.${row.kind}`)}</span>;
    case 'nextDay':
      return <NextContact row={row} />;
    case 'lastContactDay':
      return row.lastContactDay ? (
        <time dateTime={row.lastContactDay} title={format.dayLong(row.lastContactDay)} className={styles.cut}>
          {format.relative(row.lastContactDay)}
        </time>
      ) : null;
    case 'openDeals':
      return row.openDeals > 0 ? format.number(row.openDeals) : null;
    case 'openSums':
      return row.openSums.length > 0 ? <span className={styles.cut}>{format.sums(row.openSums)}</span> : null;
    case 'tags':
      return (
        <span className={styles.tags}>
          {row.tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
        </span>
      );
    case 'nextPurpose':
    case 'manager':
    case 'segment':
    case 'city':
    case 'phone':
    case 'email':
    case 'industry':
    case 'country':
      return <Plain text={row[id]} />;
    default:
      return assertNever(id);
  }
}

const Plain = ({ text }: { text: string }) => (
  <span className={styles.cut} title={text}>
    {text}
  </span>
);

/** The sign of the next contact with its day, or the sign that there is none. */
function NextContact({ row }: { row: ClientRow }) {
  const { t } = useTranslation('client');
  const format = useFormat();
  const { nextDay, nextTime, nextKind, sign, lifecycle } = row;
  if (nextDay === null) {
    return lifecycle === 'ended' ? (
      <span className={styles.quiet}>{t('ended')}</span>
    ) : (
      <Sign kind="none" ground />
    );
  }
  const label = nextTime ? `${format.day(nextDay)} ${nextTime}` : format.day(nextDay);
  return (
    <span className={styles.next}>
      <Sign kind={sign} label={label} />
      {nextKind && (
        <span className={styles.quiet}>
          <KindIcon kind={nextKind} size={14} />
        </span>
      )}
    </span>
  );
}
