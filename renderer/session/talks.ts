import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** What is known of a talk before it has a result: kept in the window's own store, so that closing it loses nothing. */
export interface Talk {
  readonly activityId: string;
  /** What was typed, and over which stored notes; null: nothing was. */
  readonly notes: { readonly text: string; readonly over: string } | null;
  /** Instant at which the timer was started; null while it stands. */
  readonly startedAt: number | null;
  /** Milliseconds of earlier starts; null when it never ran. */
  readonly before: number | null;
}

/** Of so many talks what was begun is kept; the oldest goes first. */
const KEPT = 40;
/** Nobody talks longer: a timer that was forgotten counts no more than this. */
const LONGEST_MS = 4 * 3_600_000;

export const useTalks = create<{ talks: readonly Talk[] }>()(
  persist(() => ({ talks: [] }) as { talks: readonly Talk[] }, { name: 'cuepoint.talks' }),
);

const nothing = (activityId: string): Talk => ({
  ...{ activityId, notes: null, startedAt: null, before: null },
});

const talkOf = (activityId: string): Talk =>
  useTalks.getState().talks.find((talk) => talk.activityId === activityId) ?? nothing(activityId);

function put(talk: Talk): void {
  const others = useTalks.getState().talks.filter(({ activityId }) => activityId !== talk.activityId);
  useTalks.setState({ talks: [...others, talk].slice(-KEPT) });
}

/** How long a talk has taken up to `now`, in milliseconds; null when its timer never ran. A clock that was set back adds nothing. */
export function talkedFor({ startedAt, before }: Talk, now: number): number | null {
  if (startedAt === null) return before;
  return (before ?? 0) + Math.min(LONGEST_MS, Math.max(0, now - startedAt));
}

/** Starts the timer of a talk; those of all others stand still. */
export function startTimer(activityId: string, now: number): void {
  stopTimers(now, activityId);
  const talk = talkOf(activityId);
  if (talk.startedAt === null) put({ ...talk, startedAt: now });
}

export function stopTimer(activityId: string, now: number): void {
  const talk = talkOf(activityId);
  if (talk.startedAt !== null) put({ ...talk, startedAt: null, before: talkedFor(talk, now) });
}

/** Lets all timers stand, but for that of one talk. */
export function stopTimers(now: number, but?: string): void {
  for (const { activityId } of useTalks.getState().talks) if (activityId !== but) stopTimer(activityId, now);
}

/** What was typed over the stored notes; the stored ones when these are others by now. */
export const notesOf = ({ notes }: Talk, stored: string): string =>
  notes && notes.over === stored ? notes.text : stored;

export const typeNotes = (activityId: string, text: string, over: string): void =>
  put({ ...talkOf(activityId), notes: text === over ? null : { text, over } });

export function useTalk(activityId: string): Talk {
  const talk = useTalks(({ talks }) => talks.find((each) => each.activityId === activityId));
  return talk ?? nothing(activityId);
}

/** How long a talk has taken, anew every second while its timer runs. */
export function useTalkedFor(talk: Talk): number | null {
  const [, tick] = useState(0);
  const isRunning = talk.startedAt !== null;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => tick((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return talkedFor(talk, Date.now());
}

/** "0:42", "12:05", "1:02:03". */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
