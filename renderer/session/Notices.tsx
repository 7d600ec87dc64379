import { Button } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { Caps, useKeys } from '@renderer/keys';
import { COMES_UP_MS, appointmentOf, lineState } from '@shared/domain/sessions';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DuePoints } from './DuePoints';
import styles from './CallLine.module.css';
import { useLineTime } from './useLineTime';
import { type Cursor, type SessionState, useClock } from './useCursor';

/** What has changed around the session, one quiet line each: a new day, an appointment that is due, contacts planned meanwhile. */
export function Notices({ session, cursor }: { session: SessionState; cursor: Cursor }) {
  const { t } = useTranslation(['session', 'common']);
  const format = useFormat();
  const today = useToday();
  const due = useDue(session, cursor);
  const timeOf = useLineTime();
  const { run, busy } = useCommand('sessions.takeFresh');
  const { count, names } = session.fresh;
  const shown = names.join(', ');
  const take = (): void => void run({ id: session.id }, { undo: true });
  useKeys('screen', {
    KeyA: { label: t('takeFresh'), when: count > 0, run: take },
    KeyU: { label: t('goThere'), when: due !== null, run: () => due && cursor.go(due.id) },
  });
  return (
    <div className={styles.notices}>
      {session.endedAt === null && today > session.day && (
        <p className={styles.notice}>{t('newDay', { day: format.day(session.day) })}</p>
      )}
      {due && (
        <p className={styles.notice} data-due>
          {t('isDue', { time: timeOf(due), name: due.clientName })}
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<Caps combo="KeyU" />}
            onClick={() => cursor.go(due.id)}
          >
            {t('goThere')}
          </Button>
        </p>
      )}
      {session.endedAt === null && today === session.day && <DuePoints session={session} />}
      {count > 0 && (
        <p className={styles.notice}>
          {t('fresh', {
            count,
            names: count > names.length ? t('common:andOthers', { names: shown }) : shown,
          })}
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            rightSection={<Caps combo="KeyA" />}
            onClick={take}
          >
            {t('takeFresh')}
          </Button>
        </p>
      )}
    </div>
  );
}

/** How often the clock is looked at for appointments, in milliseconds. */
const LOOK_EVERY_MS = 15_000;

/** An appointment that has come up while another line stands on the screen. */
function useDue({ lines, ...session }: SessionState, { line: shown }: Cursor) {
  const now = useClock();
  const [, look] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => look((count) => count + 1), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (shown === null || session.endedAt !== null) return null;
  const at = now();
  const due = lines.find((line) => {
    if (line.id === shown.id || line.skipped || lineState(line, session) !== 'open') return false;
    const time = appointmentOf(line, session.day);
    return time !== null && time <= at + COMES_UP_MS;
  });
  return due ?? null;
}
