import { useFormat, useToday } from '@renderer/format';
import type { Day } from '@shared/domain/time';
import { IconCheck } from '@tabler/icons-react';
import styles from './details.module.css';
import { usePlanWords } from './usePlanWords';

interface DayNotesProps {
  readonly days: readonly { readonly day: Day; readonly note: string }[];
  readonly labelledBy: string;
}

/** The seven days of the week as one line saw them: the chosen one, and why not the others. */
export function DayNotes({ days, labelledBy }: DayNotesProps) {
  const format = useFormat();
  const words = usePlanWords();
  const today = useToday();
  return (
    <ol className={styles.days} aria-labelledby={labelledBy}>
      {days.map(({ day, note }) => (
        <li key={day} data-note={note} data-today={day === today || undefined}>
          <time dateTime={day} title={format.dayLong(day)}>
            {format.day(day)}
          </time>
          <span className={styles.note}>
            {note === 'chosen' && <IconCheck size={14} aria-hidden />}
            {words.note(note)}
          </span>
        </li>
      ))}
    </ol>
  );
}
