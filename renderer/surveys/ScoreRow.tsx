import { groupOf, HIGHEST_SCORE, SCORES } from '@shared/domain/surveys';
import { type KeyboardEvent, useRef } from 'react';
import styles from './SurveyDialog.module.css';

interface ScoreRowProps {
  readonly label: string;
  /** The id of the element that names the row, when it is on screen. */
  readonly labelledBy?: string;
  readonly value: number | null;
  readonly onChange: (score: number | null) => void;
  readonly big?: boolean;
  readonly autoFocus?: boolean;
}

/** Two keys of one number come this close together (milliseconds): 1 and 0 are 10. */
const TOGETHER_MS = 1200;

/**
 * A score from 0 to 10 without a mouse: a digit chooses, 1 and then 0 is 10, arrows go on, Delete clears, Tab goes to the
 * next row.
 */
export function ScoreRow({
  label,
  labelledBy,
  value,
  onChange,
  big = false,
  autoFocus = false,
}: ScoreRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const typed = useRef({ digit: -1, at: 0 });

  const choose = (score: number | null): void => {
    onChange(score);
    row.current?.querySelector<HTMLElement>(`[data-score="${score ?? 0}"]`)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepped(event.key, value);
    if (next !== undefined) {
      event.preventDefault();
      choose(next);
      return;
    }
    if (!/^\d$/.test(event.key)) return;
    event.preventDefault();
    const digit = Number(event.key);
    const isTen =
      digit === 0 && typed.current.digit === 1 && event.timeStamp - typed.current.at < TOGETHER_MS;
    typed.current = { digit, at: event.timeStamp };
    choose(isTen ? HIGHEST_SCORE : digit);
  };
  return (
    <div
      ref={row}
      role="radiogroup"
      className={styles.scores}
      data-big={big || undefined}
      onKeyDown={press}
      {...(labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': label })}
    >
      {SCORES.map((score) => (
        // biome-ignore lint/a11y/useSemanticElements: eleven radio inputs would take the digits and arrows for themselves
        <button
          key={score}
          type="button"
          role="radio"
          aria-checked={score === value}
          tabIndex={score === (value ?? 0) ? 0 : -1}
          className={styles.score}
          data-score={score}
          data-group={groupOf(score)}
          onClick={() => choose(score)}
          {...(autoFocus && score === (value ?? 0) ? { 'data-autofocus': true } : {})}
        >
          {score}
        </button>
      ))}
    </div>
  );
}

/** What an arrow or Delete makes of the score; undefined for any other key. */
function stepped(key: string, value: number | null): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
      return value === null ? 0 : Math.min(HIGHEST_SCORE, value + 1);
    case 'ArrowLeft':
      return value === null ? HIGHEST_SCORE : Math.max(0, value - 1);
    case 'Delete':
    case 'Backspace':
      return null;
    default:
      return undefined;
  }
}
