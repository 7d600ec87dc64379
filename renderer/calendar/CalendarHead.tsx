import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { Segments } from '@renderer/frame/Segments';
import type { Day } from '@shared/domain/time';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Span, type View, VIEWS } from './views';

interface CalendarHeadProps {
  readonly view: View;
  readonly day: Day;
  readonly span: Span;
  readonly onView: (view: View) => void;
  readonly onDay: (day: Day) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly actions: ReactNode;
}

/** In the top bar: which time is shown, a step back or forward, today, and how it is shown. */
export function CalendarHead({ view, day, span, onView, onDay, onStep, actions }: CalendarHeadProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const today = useToday();
  const title =
    view === 'month' ? format.month(day) : view === 'day' ? format.day(day) : format.span(span.from, span.to);
  return (
    <ScreenHead
      title={title}
      filters={
        <>
          <Group gap={0} wrap="nowrap">
            <Tooltip label={t('earlier')}>
              <ActionIcon aria-label={t('earlier')} onClick={() => onStep(-1)}>
                <IconChevronLeft size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Button variant="default" size="compact-sm" onClick={() => onDay(today)}>
              {t('common:today')}
            </Button>
            <Tooltip label={t('later')}>
              <ActionIcon aria-label={t('later')} onClick={() => onStep(1)}>
                <IconChevronRight size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Group>
          <Segments
            size="xs"
            aria-label={t('view')}
            value={view}
            onChange={onView}
            data={VIEWS.map((each) => ({ value: each, label: t(`views.${each}`) }))}
          />
        </>
      }
      actions={actions}
    />
  );
}
