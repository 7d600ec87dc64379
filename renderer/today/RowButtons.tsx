import { Button } from '@mantine/core';
import type { Activity } from '@shared/contract/activity';
import { IconCalendarPlus, IconCheck, IconClockShare } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayRow } from './row';
import styles from './TodayLine.module.css';
import { useRowActions } from './useRowKeys';

/** What the keys D and S do, for the mouse; seen on the row under the pointer and on the active one. */
export function RowButtons({ row }: { row: TodayRow }) {
  const { t } = useTranslation(['today', 'activities', 'keys']);
  const actions = useRowActions();
  if (row.kind === 'client') {
    return (
      <span className={styles.actions}>
        <Press label={t('activities:plan')} onPress={() => actions.plan(row)} icon={IconCalendarPlus} />
      </span>
    );
  }
  const done = row.kind === 'point' ? t('met') : t('keys:done');
  return (
    <span className={styles.actions}>
      <Press label={`${done} · D`} onPress={() => actions.done(row)} icon={IconCheck} />
      <Press label={`${t('activities:move')} · S`} onPress={() => actions.move(row)} icon={IconClockShare} />
    </span>
  );
}

/** The result of a finished contact, and the way back. */
export function DoneActions({ activity }: { activity: Activity }) {
  const { t } = useTranslation(['common', 'words']);
  const actions = useRowActions();
  return (
    <>
      {activity.result && <span className={styles.aside}>{t(`words:results.${activity.result}`)}</span>}
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={(event) => {
          event.stopPropagation();
          actions.undo(activity.id);
        }}
      >
        {t('common:undo')}
      </Button>
    </>
  );
}

interface PressProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly icon: typeof IconCheck;
}

function Press({ label, onPress, icon: Icon }: PressProps) {
  const press = (event: MouseEvent): void => {
    event.stopPropagation();
    onPress();
  };
  // A plain button with the system's tooltip: styles computed for each and a tooltip of our own would cost more than the row.
  return (
    <button
      type="button"
      className={styles.press}
      aria-label={label}
      title={label}
      tabIndex={-1}
      onClick={press}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
