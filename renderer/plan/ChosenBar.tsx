import { Button, Menu } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { Caps } from '@renderer/keys';
import { daysOfWeek, type Week } from '@shared/domain/time';
import { IconCalendar, IconPin, IconPinnedOff, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './bar.module.css';
import { forgetChosen, useChosen } from './chosen';
import { canPin, plannedIn } from './line';
import { useLineCommands } from './useLineCommands';

/** In place of the bar while lines are chosen: what can be done with all of them. */
export function ChosenBar({ week }: { week: Week }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const today = useToday();
  const chosen = useChosen(({ lines }) => lines);
  const commands = useLineCommands(week);
  const lines = [...chosen.values()];
  const days = daysOfWeek(week).filter((day) => day >= today);
  const canMove = lines.some((line) => plannedIn(line).length > 0) && days.length > 0;
  const some = lines.filter(canPin);
  const pinned = some.length > 0 && some.every(({ plan }) => plan?.pinned);
  return (
    <section className={styles.bar} aria-label={t('selected', { count: lines.length, number: lines.length })}>
      <b className={styles.sentence} aria-live="polite">
        {t('selected', { count: lines.length, number: format.number(lines.length) })}
      </b>
      <Button
        size="compact-sm"
        variant="default"
        disabled={some.length === 0}
        leftSection={pinned ? <IconPinnedOff size={14} aria-hidden /> : <IconPin size={14} aria-hidden />}
        rightSection={<Caps combo="KeyF" />}
        onClick={() => void commands.pin(lines)}
      >
        {pinned ? t('line.unpin') : t('line.pin')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!canMove}
            leftSection={<IconCalendar size={14} aria-hidden />}
          >
            {t('moveTo')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {days.map((day) => (
            <Menu.Item key={day} onClick={() => void commands.moveTo(lines, day)}>
              {format.day(day)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        variant="default"
        disabled={some.length === 0}
        leftSection={<IconX size={14} aria-hidden />}
        rightSection={<Caps combo="KeyX" />}
        onClick={() => void commands.remove(lines)}
      >
        {t('line.remove')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        rightSection={<Caps combo="Escape" />}
        onClick={forgetChosen}
      >
        {t('line.clear')}
      </Button>
    </section>
  );
}
