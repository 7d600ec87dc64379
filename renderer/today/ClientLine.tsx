import { useFormat } from '@renderer/format';
import { useTranslation } from 'react-i18next';
import { RowButtons } from './RowButtons';
import type { ClientRow } from './row';
import { RowSign } from './RowSign';
import styles from './TodayLine.module.css';

/** A client that nobody will contact. */
export function ClientLine({ client }: { client: ClientRow }) {
  const { t } = useTranslation(['today', 'words', 'common']);
  const format = useFormat();
  const { name, lifecycle, openDeals, lastContactDay } = client;
  const stand = [
    t(`words:lifecycles.${lifecycle}`),
    ...(openDeals > 0 ? [t('common:deals', { count: openDeals })] : []),
  ];
  return (
    <>
      <RowSign kind="none" />
      <div className={styles.single}>
        <span className={styles.name}>{name}</span>
        <span className={styles.fades}>{stand.join(' · ')}</span>
      </div>
      <span className={styles.aside} title={lastContactDay ? format.dayLong(lastContactDay) : undefined}>
        {lastContactDay ? t('lastContact', { when: format.relative(lastContactDay) }) : t('neverTalked')}
      </span>
      <RowButtons row={{ kind: 'client', client }} />
    </>
  );
}
