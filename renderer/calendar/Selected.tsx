import { Button, Text } from '@mantine/core';
import { Caps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import { type CalendarEvent, isOpen } from './events';
import type { ItemActions } from './useItemActions';

/** The chosen item at the lower edge, with what can be done with it and the keys for it. */
export function Selected({ event, actions }: { event: CalendarEvent; actions: ItemActions }) {
  const { t } = useTranslation(['calendar', 'activities', 'today', 'keys', 'common']);
  const open = isOpen(event);
  const buttons = [
    ...(open
      ? [
          {
            label: event.item.layer === 'point' ? t('today:met') : t('keys:done'),
            combo: 'KeyD',
            run: actions.done,
          },
          { label: t('activities:move'), combo: 'KeyS', run: actions.move },
        ]
      : []),
    ...(event.item.layer === 'activity'
      ? [{ label: t('common:edit'), combo: 'KeyE', run: actions.edit }]
      : []),
    { label: t('common:open'), combo: 'Enter', run: actions.open },
  ];
  return (
    <section className={styles.selected} aria-label={t('selected')}>
      <Sign kind={event.sign} bare />
      <Text size="sm" truncate flex={1}>
        {event.hint}
      </Text>
      {buttons.map(({ label, combo, run }) => (
        <Button
          key={combo}
          size="compact-sm"
          variant="default"
          rightSection={<Caps combo={combo} />}
          onClick={() => run(event)}
        >
          {label}
        </Button>
      ))}
    </section>
  );
}
