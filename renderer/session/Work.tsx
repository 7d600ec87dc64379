import { ResultPanel } from '@renderer/activities';
import type { SessionCard } from '@shared/contract/sessions';
import type { ReactNode } from 'react';
import styles from './CallLine.module.css';
import { notesOf, stopTimer, talkedFor, typeNotes, useTalk, useTalks } from './talks';
import { useLeave } from './useLeave';

interface WorkProps {
  readonly card: SessionCard;
  /** What else the line can do. */
  readonly steps: ReactNode;
}

/** Notes, result and next step of the line: the same form as everywhere, without a dialog around it. */
export function Work({ card, steps }: WorkProps) {
  const { activity } = card;
  const talk = useTalk(activity.id);
  const leave = useLeave();
  const notes = notesOf(talk, activity.notes);

  /** A started second counts. */
  const talked = () => {
    const latest = useTalks.getState().talks.find(({ activityId }) => activityId === activity.id);
    const ms = latest ? talkedFor(latest, Date.now()) : null;
    return ms === null ? {} : { talkSeconds: Math.ceil(ms / 1_000) };
  };
  return (
    <div className={styles.work} data-session-result>
      <ResultPanel
        activity={activity}
        kept={{ value: notes, onChange: (text) => typeNotes(activity.id, text, activity.notes) }}
        talk={talked}
        onDone={() => stopTimer(activity.id, Date.now())}
        onLeave={leave}
        scope="screen"
        steps={steps}
      />
    </div>
  );
}
