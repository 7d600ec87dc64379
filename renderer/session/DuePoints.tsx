import { Button } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { useNames, useToday } from '@renderer/format';
import { Caps, useKeys } from '@renderer/keys';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './CallLine.module.css';
import type { SessionState } from './useCursor';

/** So many clients are named. */
const NAMED = 3;
/** As long as a purpose may be. */
const LONGEST = 500;

/** Control points that are due while nobody is to be called about them, and calling these clients in this session. */
export function DuePoints({ session }: { session: SessionState }) {
  const { t } = useTranslation(['session', 'common']);
  const names = useNames();
  const today = useToday();
  const { manager, id } = session;
  const { data } = useDb('sessions.duePoints', { today, ...(manager ? { manager } : {}) });
  const { run, busy } = useCommand('sessions.takePoints');
  const due = data?.deals ?? [];
  const count = due.length;
  const [declined, setDeclined] = useState(false);
  const isOffered = count > 0 && !declined;
  const take = (): void => {
    const items = due.map(({ dealId, points }) => ({
      dealId,
      purpose: [...new Set(points.map(names.point))].join('; ').slice(0, LONGEST),
    }));
    void run({ id, items }, { undo: true });
  };
  useKeys('screen', { KeyB: { label: t('takePoints', { count }), when: isOffered, run: take } });
  if (!isOffered) return null;
  const clients = [...new Set(due.map(({ clientName }) => clientName))];
  const named = clients.slice(0, NAMED).join(', ');
  const shown = clients.length > NAMED ? t('common:andOthers', { names: named }) : named;
  const number = data?.more ? `${count}+` : String(count);
  return (
    <p className={styles.notice}>
      {t('points', { count, number, names: shown })}
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        rightSection={<Caps combo="KeyB" />}
        onClick={take}
      >
        {t('takePoints', { count })}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setDeclined(true)}>
        {t('leavePoints')}
      </Button>
    </p>
  );
}
