import { Textarea } from '@mantine/core';
import { ResultPanel, type ResultPanelHandle } from '@renderer/activities';
import { Caps } from '@renderer/keys';
import type { SessionCard } from '@shared/contract/sessions';
import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import shared from './session.module.css';
import styles from './CallLine.module.css';
import { notesOf, stopTimer, talkedFor, typeNotes, useTalk, useTalks } from './talks';
import { useLeave } from './useLeave';

export interface WorkHandle {
  /** What Esc does outside of fields. */
  leave(): void;
}

interface WorkProps {
  readonly ref: Ref<WorkHandle>;
  readonly card: SessionCard;
  /** What else the line can do. */
  readonly steps: ReactNode;
}

/** Notes, result and next step of the line: the same form as everywhere, without a dialog around it. */
export function Work({ card, steps, ref }: WorkProps) {
  const { t } = useTranslation('session');
  const { activity } = card;
  const talk = useTalk(activity.id);
  const leave = useLeave();
  const panel = useRef<ResultPanelHandle>(null);
  const notes = notesOf(talk, activity.notes);
  useImperativeHandle(ref, () => ({ leave: () => panel.current?.leave() }));

  /** A started second counts. */
  const talked = () => {
    const latest = useTalks.getState().talks.find(({ activityId }) => activityId === activity.id);
    const ms = latest ? talkedFor(latest, Date.now()) : null;
    return ms === null ? {} : { talkSeconds: Math.ceil(ms / 1_000) };
  };
  const blur = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    event.currentTarget.blur();
  };
  return (
    <div className={styles.work} data-session-result>
      <div className={styles.notes}>
        <label htmlFor="session-notes" className={shared.label}>
          {t('notes')}
          <Caps combo="KeyN" />
        </label>
        <Textarea
          id="session-notes"
          data-session-notes
          placeholder={t('notesHint')}
          value={notes}
          onChange={(event) => typeNotes(activity.id, event.currentTarget.value, activity.notes)}
          onKeyDown={blur}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={20_000}
        />
      </div>
      <ResultPanel
        ref={panel}
        activity={activity}
        notes={notes}
        talk={talked}
        onDone={() => stopTimer(activity.id, Date.now())}
        onLeave={leave}
        scope="screen"
        steps={steps}
      />
    </div>
  );
}
