import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import shared from './session.module.css';
import styles from './Background.module.css';
import { clockText } from './talks';

type PastSession = OutputOf<'sessions.past'>[number];

interface EarlierCallsProps {
  readonly manager: string | undefined;
  /** One that stands on the screen already. */
  readonly but?: string;
}

/** The calls of earlier days: what was done of what was planned. The day opens the whole of it. */
export function EarlierCalls({ manager, but }: EarlierCallsProps) {
  const { t } = useTranslation('session');
  const today = useToday();
  const { data } = useDb('sessions.past', { today, ...(manager ? { manager } : {}) });
  const earlier = data?.filter(({ id }) => id !== but) ?? [];
  if (earlier.length === 0) return null;
  return (
    <section className={shared.earlier} aria-label={t('earlier.title')}>
      <h2 className={shared.label}>{t('earlier.title')}</h2>
      <table className={styles.earlierTable}>
        <thead>
          <tr>
            <th scope="col">{t('earlier.day')}</th>
            <th scope="col">{t('earlier.manager')}</th>
            <th scope="col">{t('summary.done')}</th>
            <th scope="col">{t('summary.moved')}</th>
            <th scope="col">{t('summary.notReached')}</th>
            <th scope="col">{t('summary.talk')}</th>
          </tr>
        </thead>
        <tbody>
          {earlier.map((session) => (
            <EarlierRow key={session.id} session={session} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EarlierRow({ session }: { session: PastSession }) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const { id, day, manager, lines, states, talkSeconds } = session;
  return (
    <tr>
      <th scope="row">
        <Link to="/session" search={{ id }} className={shared.link} title={format.dayLong(day)}>
          {format.day(day)}
        </Link>
      </th>
      <td className={styles.earlierWhose}>{manager || t('everybody')}</td>
      <td>
        {t('of', { done: format.number(states.done), total: format.number(lines) })}
        <span className={styles.earlierTrack} aria-hidden>
          <span
            className={styles.earlierBar}
            style={{ width: `${(100 * states.done) / Math.max(1, lines)}%` }}
          />
        </span>
      </td>
      <td>{format.number(states.moved)}</td>
      <td>{format.number(states.open)}</td>
      <td>{clockText(talkSeconds * 1_000)}</td>
    </tr>
  );
}
