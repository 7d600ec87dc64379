import { useFormat } from '@renderer/format';
import { lineState, type SessionSummary } from '@shared/domain/sessions';
import { useTranslation } from 'react-i18next';
import shared from './session.module.css';
import styles from './Summary.module.css';
import { clockText } from './talks';
import type { SessionState } from './useCursor';

/** The figures of a session: what became of its lines, how the talks ended, how long they took. */
export function Numbers({ session, summary }: { session: SessionState; summary: SessionSummary }) {
  const { t } = useTranslation(['session', 'words']);
  const format = useFormat();
  const { states, results, talkSeconds } = summary;
  const took = Date.parse(session.endedAt ?? new Date().toISOString()) - Date.parse(session.startedAt);
  const figures = [
    { name: t('summary.done'), value: format.number(states.done), main: true },
    { name: t('summary.moved'), value: format.number(states.moved) },
    { name: t('summary.notReached'), value: format.number(states.open) },
    { name: t('summary.withoutNext'), value: format.number(session.withoutNext.length) },
    { name: t('summary.talk'), value: clockText(talkSeconds * 1_000) },
    { name: t('summary.took'), value: clockText(Math.max(0, took)) },
  ];
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(({ name, value, main }) => (
          <div key={name} className={styles.figure} data-main={main}>
            <dt>{name}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {results.length > 0 && (
        <ul className={styles.results} aria-label={t('summary.results')}>
          {results.map(({ result, count }) => (
            <li key={result ?? 'none'} className={styles.resultRow}>
              <span>{result ? t(`words:results.${result}`) : t('summary.noResult')}</span>
              <span
                className={styles.resultBar}
                style={{ width: `${(100 * count) / Math.max(1, states.done)}%` }}
              />
              <span className="tabular">{format.number(count)}</span>
            </li>
          ))}
        </ul>
      )}
      <Unreached session={session} />
    </>
  );
}

/** Whose turn did not come; they stay planned. */
function Unreached({ session: { lines, ...session } }: { session: SessionState }) {
  const { t } = useTranslation(['session', 'common']);
  const open = lines.filter((line) => lineState(line, session) === 'open');
  if (open.length === 0) return null;
  const names = [...new Set(open.map(({ clientName }) => clientName))];
  const shown = names.slice(0, SHOWN).join(', ');
  return (
    <p className={styles.unreached}>
      <span className={shared.quiet}>{t('summary.notReached')}</span>{' '}
      {names.length > SHOWN ? t('common:andOthers', { names: shown }) : shown}
    </p>
  );
}

const SHOWN = 12;
