import type { PlanLine } from '@shared/contract/plan';
import { create } from 'zustand';

interface State {
  /** Lines by their uid, as they were when they were chosen. */
  readonly lines: ReadonlyMap<string, PlanLine>;
  /** Number of the line from which Shift extends. */
  readonly anchor: number | null;
}

/** Which lines of the plan are chosen, to do one thing with all of them; another week or manager forgets it. */
export const useChosen = create<State>(() => ({ lines: new Map(), anchor: null }));

export const forgetChosen = (): void => useChosen.setState({ lines: new Map(), anchor: null });

export function toggleChosen(line: PlanLine, at: number): void {
  useChosen.setState(({ lines }) => {
    const next = new Map(lines);
    if (!next.delete(line.uid)) next.set(line.uid, line);
    return { lines: next, anchor: at };
  });
}

export function chooseAlso(some: readonly PlanLine[]): void {
  useChosen.setState(({ lines }) => ({
    lines: new Map([...lines, ...some.map((line) => [line.uid, line] as const)]),
  }));
}

/** What an action on `line` is about: all chosen ones when there are any, else the line alone. */
export function concerned(line: PlanLine | null): PlanLine[] {
  const { lines } = useChosen.getState();
  if (lines.size > 0) return [...lines.values()];
  return line ? [line] : [];
}
