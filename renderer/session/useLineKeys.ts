import { useContactDialogs, useUndone } from '@renderer/activities';
import { useCommand } from '@renderer/data';
import { usePreview } from '@renderer/frame/preview';
import { useKeys } from '@renderer/keys';
import type { SessionCard, SessionLineData } from '@shared/contract/sessions';
import type { LineState } from '@shared/domain/sessions';
import { useTranslation } from 'react-i18next';
import { startTimer, stopTimer, useTalk } from './talks';
import { ring } from './ring';
import type { Cursor, SessionState } from './useCursor';
import { useLeave } from './useLeave';

interface LineKeys {
  readonly session: SessionState;
  readonly line: SessionLineData;
  readonly cursor: Cursor;
  readonly card: SessionCard | undefined;
  readonly state: LineState;
}

/** What a line can do besides its result; its buttons and keys do the same. */
export interface LineSteps {
  skip(): void;
  snooze(): void;
  back(): void;
  openClient(): void;
}

/** Everything that a line can do, by one key each; the result keys belong to the result itself. */
export function useLineKeys({ session, line, cursor, card, state }: LineKeys): LineSteps {
  const { t } = useTranslation(['session', 'keys', 'activities']);
  const dialogs = useContactDialogs();
  const talk = useTalk(line.id);
  const leave = useLeave();
  const { run: skip } = useCommand('sessions.skip');
  const undone = useUndone();
  const isOpen = state === 'open' && session.endedAt === null;
  const phone = card?.activity.phone ?? '';
  const toggleTimer = (): void =>
    talk.startedAt === null ? startTimer(line.id, Date.now()) : stopTimer(line.id, Date.now());
  const pass = (): void => {
    stopTimer(line.id, Date.now());
    if (line.skipped) cursor.goOn();
    else void skip({ id: session.id, activityId: line.id }, { undo: true });
  };
  const step = (by: 1 | -1) => () => {
    stopTimer(line.id, Date.now());
    cursor.step(by);
  };
  const leaveLine = (): void => {
    // Looked at when the key is pressed: the preview opens without this line hearing of it.
    if (usePreview.getState().shown) usePreview.getState().hide();
    else leave();
  };
  const snooze = (): void => dialogs.openMove(line);
  const openClient = (): void =>
    usePreview.getState().toggle({ kind: 'client', id: line.clientId, over: 'right' });
  useKeys('screen', {
    KeyC: { label: t('call'), when: isOpen && phone !== '', run: ring },
    KeyT: { label: t('timer'), when: isOpen, run: toggleTimer },
    KeyL: { label: t('checklistFocus'), run: () => focus('[data-point]') },
    KeyG: { label: t('scriptFocus'), run: () => focus('[data-session-script]') },
    KeyX: { label: t('skip'), when: isOpen, run: pass },
    KeyS: { label: t('snooze'), when: isOpen, run: snooze },
    KeyM: { when: isOpen, run: snooze },
    KeyE: { label: t('edit'), when: isOpen, run: () => dialogs.openEdit(line) },
    KeyP: {
      label: t('activities:planAnother'),
      run: () => dialogs.openPlan({ clientId: line.clientId, dealId: card?.activity.dealId ?? null }),
    },
    KeyO: { label: t('openClient'), run: openClient },
    KeyK: { label: t('back'), run: step(-1) },
    ArrowLeft: { run: step(-1) },
    KeyJ: { label: t('forward'), run: step(1) },
    ArrowRight: { run: step(1) },
    Escape: { label: t('leave'), run: leaveLine },
    Enter: { label: t('goOn'), when: state !== 'open', run: cursor.goOn },
    KeyD: { when: isOpen, run: () => focus('[data-session-result] button') },
    KeyR: {
      label: t('reopen'),
      when: state === 'done' && session.endedAt === null,
      run: () => void undone(line.id),
    },
  });
  return { skip: pass, snooze, back: step(-1), openClient };
}

function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
