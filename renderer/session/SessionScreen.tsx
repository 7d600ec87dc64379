import { useDb } from '@renderer/data';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Lobby } from './Lobby';
import { Session } from './Session';
import styles from './session.module.css';

const route = getRouteApi('/session');

/** The calls of a day one after the other (`product.md` §4, §7): nothing else asks for attention meanwhile. */
export function SessionScreen() {
  const { t } = useTranslation('session');
  const { id, manager } = route.useSearch();
  const { data, error } = useDb(
    'sessions.get',
    { id: id ?? '' },
    { enabled: id !== undefined, keepPrevious: false, handles: ['not-found', 'invalid-input'] },
  );
  if (id === undefined || error) return <Lobby manager={manager} title={error ? t('notFound') : undefined} />;
  return (
    <div className={styles.screen} data-session-screen>
      {data ? <Session key={id} session={data} /> : <WaitingRows rows={10} height={52} />}
    </div>
  );
}
