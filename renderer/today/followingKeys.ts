import { forgetFinished } from '@renderer/activities';
import { usePreview } from '@renderer/frame/preview';
import { useCallback, useEffect, useRef } from 'react';
import type { Line, TodayData } from './lines';
import { recordOf, type TodayRow } from './row';

/** Wait until the keys rest before the panel reads another record. */
const REST_MS = 120;

/** An open preview follows the keys. */
export function useFollowingPreview(): (row: TodayRow | undefined) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((row) => {
    clearTimeout(timer.current);
    if (!row || !usePreview.getState().shown) return;
    timer.current = setTimeout(() => usePreview.getState().show(recordOf(row)), REST_MS);
  }, []);
}

/** Keeps what a key is to do until the fresh lines are there, and does it with the active one of them. */
export function useLater(
  data: TodayData,
  active: TodayRow | undefined,
): (run: (row: TodayRow) => void) => void {
  const before = useRef(data);
  const waiting = useRef<((row: TodayRow) => void) | null>(null);
  useEffect(() => {
    if (before.current === data) return;
    before.current = data;
    forgetFinished();
    const run = waiting.current;
    waiting.current = null;
    if (run && active) run(active);
  }, [data, active]);
  return useCallback((run) => {
    waiting.current = run;
  }, []);
}

/** A finished line leaves its place; the line that takes it gets the focus, so the keys go on from there. */
export function useFocusKept(id: string, lines: readonly Line[]): void {
  const before = useRef(lines);
  useEffect(() => {
    if (before.current === lines) return;
    before.current = lines;
    if (document.activeElement === document.body) document.getElementById(id)?.focus({ preventScroll: true });
  }, [id, lines]);
}
