import { Button, Text } from '@mantine/core';
import { Caps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import { IconArrowRight, IconCheck, IconClockShare, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import { type CalendarEvent, isOpen } from './events';
import type { ItemActions } from './useItemActions';

/** The chosen item above the days, with what can be done with it and the keys for it. */
export function Selected({ event, actions }: { event: CalendarEvent; actions: ItemActions }) {
  const { t } = useTranslation(['calendar', 'activities', 'today', 'keys', 'common']);
  const { layer } = event.item;
  const done = {
    label: layer === 'point' ? t('today:met') : t('keys:done'),
    combo: 'KeyD',
    icon: IconCheck,
    run: actions.done,
  };
  const move = { label: t('activities:move'), combo: 'KeyS', icon: IconClockShare, run: actions.move };
  const edit = { label: t('common:edit'), combo: 'KeyE', icon: IconPencil, run: actions.edit };
  const open = { label: t('common:open'), combo: 'Enter', icon: IconArrowRight, run: actions.open };
  const buttons = [...(isOpen(event) ? [done, move] : []), ...(layer === 'activity' ? [edit] : []), open];
  return (
    <section className={styles.selected} aria-label={t('selected')}>
      <Sign kind={event.sign} bare />
      <Text size="sm" truncate flex={1} title={event.hint}>
        {[layer === 'activity' && event.item.time, event.title, event.detail].filter(Boolean).join(' · ')}
      </Text>
      {buttons.map(({ label, combo, icon: Icon, run }) => (
        <Button
          key={combo}
          size="compact-sm"
          variant="default"
          aria-label={label}
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
