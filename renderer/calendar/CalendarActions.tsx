import { ActionIcon, Tooltip } from '@mantine/core';
import { useJob, useSettings } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import type { CalendarLayer } from '@shared/contract/calendar';
import type { Day } from '@shared/domain/time';
import { IconInbox, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toggleWaiting, useCalendarHabits } from './habits';

interface CalendarActionsProps {
  readonly day: Day;
  readonly layers: readonly CalendarLayer[];
  readonly manager: string | undefined;
}

/** The window that prints puts the numbers in their place. */
const PAGE_MARKS = { page: '{page}', pages: '{pages}' };

/** The list of what is to be placed, and the week on paper. */
export function CalendarActions({ day, layers, manager }: CalendarActionsProps) {
  const { t } = useTranslation(['calendar', 'plan']);
  const waiting = useCalendarHabits((habits) => habits.waiting);
  const { print, busy } = usePrint({ day, layers, manager });
  const toggle = t(waiting ? 'waiting.hide' : 'waiting.show');
  return (
    <>
      <Tooltip label={toggle}>
        <ActionIcon aria-label={toggle} aria-pressed={waiting} onClick={toggleWaiting}>
          <IconInbox size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('print.button')}>
        <ActionIcon aria-label={t('print.button')} loading={busy} onClick={() => void print()}>
          <IconPrinter size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

/** Writes the week that is looked at as a PDF; the system's dialog asks where. */
function usePrint({ day, layers, manager }: CalendarActionsProps) {
  const { t } = useTranslation(['calendar', 'plan']);
  const today = useToday();
  const { paper } = useSettings();
  const { say, showError } = useNotices();
  const { start, state } = useJob('calendar.print');
  const print = async (): Promise<void> => {
    const made = await start({ day, layers: [...layers], today, ...(manager ? { manager } : {}) });
    if (!made.ok) {
      showError(made.error);
      return;
    }
    const saved = await window.cuepoint.app.savePdf({
      suggestedName: made.value.name,
      html: new TextDecoder().decode(made.value.bytes),
      paper,
      pageOf: t('plan:print.pageOf', PAGE_MARKS),
    });
    if (!saved.ok) showError(saved.error);
    else if (saved.value !== null) say(t('print.done', { name: saved.value }));
  };
  return { print, busy: state.kind === 'running' };
}
