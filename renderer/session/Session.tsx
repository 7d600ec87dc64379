import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallLine } from './CallLine';
import { Notices } from './Notices';
import { SessionTop } from './SessionTop';
import { Summary } from './Summary';
import styles from './session.module.css';
import { type SessionState, useCursor } from './useCursor';

/** A session from its first line to what came of it. */
export function Session({ session }: { session: SessionState }) {
  const { t } = useTranslation('session');
  const today = useToday();
  const cursor = useCursor(session);
  const [ending, setEnding] = useState(false);
  const { line, next } = cursor;
  // The card of the next line is there before it is wanted.
  useDb('sessions.card', { activityId: next?.id ?? '', today }, { enabled: next !== null, handles: 'all' });
  const isOver = session.endedAt !== null || ending || line === null;
  return (
    <>
      <SessionTop
        session={session}
        next={isOver ? null : next}
        onEnd={() => setEnding(true)}
        isOver={isOver}
      />
      <Notices session={session} cursor={cursor} />
      <div className={styles.body}>
        {isOver ? (
          <Summary session={session} onBack={line === null ? null : () => setEnding(false)} />
        ) : (
          <CallLine key={line.id} session={session} line={line} cursor={cursor} />
        )}
      </div>
      <div role="status" className={styles.spoken}>
        {isOver ? t('throughTitle') : line.clientName}
      </div>
    </>
  );
}
