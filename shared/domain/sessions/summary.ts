import { type ContactResult, RESULTS } from '@shared/domain/words';
import { type LineState, lineState, type SessionLine, type SessionSpan } from './line';

/** A line with what a summary counts. */
export interface SummedLine extends SessionLine {
  readonly result: ContactResult | null;
  /** Null when no timer ran. */
  readonly talkSeconds: number | null;
}

export interface SessionSummary {
  readonly lines: number;
  readonly states: Readonly<Record<LineState, number>>;
  /** Of the open ones, how many were skipped. */
  readonly skipped: number;
  /** How the done ones ended, most frequent first; `null`: sent or without a result. */
  readonly results: readonly { readonly result: ContactResult | null; readonly count: number }[];
  readonly talkSeconds: number;
}

/** What came out of a session. Every line is in exactly one state, so the states add up to the lines. */
export function summaryOf(lines: readonly SummedLine[], session: SessionSpan): SessionSummary {
  const states: Record<LineState, number> = { open: 0, done: 0, moved: 0, gone: 0 };
  const results = new Map<ContactResult | null, number>();
  let [skipped, talkSeconds] = [0, 0];
  for (const line of lines) {
    const state = lineState(line, session);
    states[state] += 1;
    if (state === 'open' && line.skipped) skipped += 1;
    if (state !== 'done') continue;
    talkSeconds += line.talkSeconds ?? 0;
    results.set(line.result, (results.get(line.result) ?? 0) + 1);
  }
  const ordered = Array.from(results, ([result, count]) => ({ result, count }));
  ordered.sort(
    (a, b) =>
      b.count - a.count || RESULTS.indexOf(a.result ?? 'spoke') - RESULTS.indexOf(b.result ?? 'spoke'),
  );
  return { lines: lines.length, states, skipped, results: ordered, talkSeconds };
}

/** How far a session has come, 0–1: what is open is what is left. An empty one has arrived. */
export const progressOf = ({ lines, states }: Pick<SessionSummary, 'lines' | 'states'>): number =>
  lines === 0 ? 1 : (lines - states.open) / lines;
