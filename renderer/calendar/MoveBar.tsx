import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { Caps, useKeys } from '@renderer/keys';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import { type Place, type Step, stepped } from './moving';
import type { View } from './views';

interface MoveBarProps {
  readonly what: string;
  readonly place: Place;
  /** Control points have a day and no time. */
  readonly timed: boolean;
  readonly view: View;
  /** What would be in the way there. */
  readonly against: readonly string[];
  readonly onPlace: (place: Place) => void;
  readonly onPut: () => void;
  readonly onLeave: () => void;
}

/** Something is carried by keys: where it stands now, what would be in the way, and the keys for it. */
export function MoveBar({ what, place, timed, view, against, onPlace, onPut, onLeave }: MoveBarProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { workStart } = useSettings();
  const go = (step: Step, when = true) => ({
    ...{ when, repeats: true, inFields: true },
    run: () => onPlace(stepped(place, step, view, workStart)),
  });
  const isGrid = timed && (view === 'week' || view === 'day');
  useKeys('dialog', {
    ArrowLeft: go('left'),
    ArrowRight: go('right'),
    ArrowUp: go('up', isGrid || view === 'month' || view === 'agenda'),
    ArrowDown: go('down', isGrid || view === 'month' || view === 'agenda'),
    'shift+ArrowDown': go('longer', timed),
    'shift+ArrowUp': go('shorter', timed),
    KeyA: go('any-time', timed),
    Enter: { label: t('moving.put'), run: onPut },
    Escape: { label: t('moving.leave'), run: onLeave },
  });
  const when = !timed
    ? format.day(place.day)
    : place.time === null
      ? `${format.day(place.day)}, ${t('moving.any')}`
      : t('moving.resized', {
          when: `${format.day(place.day)}, ${place.time}`,
          minutes: format.minutes(place.minutes),
        });
  const said = t('moving.place', { what, when });
  return (
    <section className={styles.selected} data-moving aria-label={t('keys.move')}>
      <VisuallyHidden role="status">{[said, ...against].join('. ')}</VisuallyHidden>
      <Text size="sm" truncate flex="0 1 auto" miw={0} title={said} aria-hidden>
        {said}
      </Text>
      {against.length > 0 && (
        <Text size="xs" truncate c="var(--cue-overdue)" flex={1} title={against.join('\n')} aria-hidden>
          <IconAlertTriangle size={12} /> {against.join(' ')}
        </Text>
      )}
      {against.length === 0 && (
        <Text size="xs" c="dimmed" truncate flex={1}>
          {t('moving.keys')}
        </Text>
      )}
      <Button
        size="compact-sm"
        aria-label={t('moving.put')}
        leftSection={<IconCheck size={14} aria-hidden />}
        rightSection={<Caps combo="Enter" />}
        onClick={onPut}
      >
        <span className={styles.word}>{t('moving.put')}</span>
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('moving.leave')}
        leftSection={<IconX size={14} aria-hidden />}
        rightSection={<Caps combo="Escape" />}
        onClick={onLeave}
      >
        <span className={styles.word}>{t('moving.leave')}</span>
      </Button>
    </section>
  );
}
