import { Button, Text } from '@mantine/core';
import { Caps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import {
  IconAlertTriangle,
  IconArrowRight,
  IconArrowsMove,
  IconCheck,
  IconClockShare,
  IconPencil,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import { type CalendarEvent, isOpen } from './events';
import type { ItemActions } from './useItemActions';

interface SelectedProps {
  /** None: it is said how one is chosen. */
  readonly event: CalendarEvent | undefined;
  readonly actions: ItemActions;
  /** Takes it up, to be carried by arrows. */
  readonly onCarry: (event: CalendarEvent) => void;
}

/** The chosen item above the days, with what can be done with it and the keys for it. */
export function Selected({ event, ...rest }: SelectedProps) {
  const { t } = useTranslation('calendar');
  return event ? <Item event={event} {...rest} /> : <span className={styles.hint}>{t('keys.hint')}</span>;
}

function Item({ event, actions, onCarry }: SelectedProps & { readonly event: CalendarEvent }) {
  const { t } = useTranslation(['calendar', 'activities', 'today', 'keys', 'common']);
  const { layer } = event.item;
  const done = {
    label: layer === 'point' ? t('today:met') : t('keys:done'),
    combo: 'KeyD',
    icon: IconCheck,
    run: actions.done,
  };
  const carry = { label: t('keys.move'), combo: 'KeyM', icon: IconArrowsMove, run: onCarry };
  const move = { label: t('activities:move'), combo: 'KeyS', icon: IconClockShare, run: actions.move };
  const edit = { label: t('common:edit'), combo: 'KeyE', icon: IconPencil, run: actions.edit };
  const open = { label: t('common:open'), combo: 'Enter', icon: IconArrowRight, run: actions.open };
  const buttons = [
    ...(isOpen(event) ? [done, move, carry] : []),
    ...(layer === 'activity' ? [edit] : []),
    open,
  ];
  return (
    <section className={styles.selected} aria-label={t('selected')}>
      <Sign kind={event.sign} bare />
      {event.against.length > 0 && (
        <IconAlertTriangle size={16} color="var(--cue-overdue)" aria-label={t('conflict.title')} />
      )}
      <Text size="sm" truncate flex={1} title={event.hint}>
        {[event.item.layer === 'activity' && event.item.time, event.title, event.detail]
          .filter(Boolean)
          .join(' · ')}
        {event.against.length > 0 && <span className={styles.against}> {event.against.join(' ')}</span>}
      </Text>
      {buttons.map(({ label, combo, icon: Icon, run }) => (
        <Button
          key={combo}
          size="compact-sm"
          variant="default"
          title={label}
          leftSection={<Icon size={14} aria-hidden />}
          rightSection={<Caps combo={combo} />}
          onClick={() => run(event)}
        >
          <span className={styles.word}>{label}</span>
        </Button>
      ))}
    </section>
  );
}
