import { useDb, useJob } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { TriageItem } from '@shared/contract/triage';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { actionsOf, type Decision, type Decisions, merged, tallyOf } from './decisions';

const NONE: readonly TriageItem[] = [];
const NOTHING: Decisions = new Map();

/** The proposal for everything that is overdue, what the user decided otherwise, and the one step that does it all. */
export function useTriage(manager: string | undefined, weeks: number) {
  const today = useToday();
  const whose = useMemo(() => (manager === undefined ? {} : { manager }), [manager]);
  const { data: overdue } = useDb('triage.overdue', { today, ...whose });
  const { state, start: propose, cancel } = useJob('triage.propose');
  const { state: applying, start: apply, cancel: cancelApply } = useJob('triage.apply');
  const [decided, setDecided] = useState<Decisions>(NOTHING);
  const [asked, setAsked] = useState('');
  const count = overdue?.count;

  // Anew when other weeks or another manager are chosen, and whenever the overdue contacts are others than before.
  const question = count === undefined ? '' : JSON.stringify([today, whose, weeks, count]);
  useEffect(() => {
    if (question === '' || question === asked || applying.kind === 'running') return;
    setAsked(question);
    void propose({ today, weeks, ...whose });
  }, [question, asked, applying.kind, propose, today, weeks, whose]);

  // The job outlives the screen, so what it found may be the answer to another question. While places are looked for anew, the list stays.
  const [last, setLast] = useState({ whose, items: NONE });
  const found = state.kind === 'done' && question !== '' && question === asked ? state.value.items : null;
  if (found && last.items !== found) setLast({ whose, items: found });
  const items = found ?? (last.whose === whose ? last.items : NONE);
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const tally = useMemo(() => tallyOf(items, decided), [items, decided]);

  const decide = useCallback((ids: Iterable<string>, decision: (id: string) => Decision | null): void => {
    setDecided((before) => {
      const after = new Map(before);
      for (const id of ids) {
        const made = decision(id);
        if (made === null) after.delete(id);
        else after.set(id, made);
      }
      return after;
    });
  }, []);
  const merge = (ids: ReadonlySet<string>): number => {
    const { decided: after, count: joined } = merged(items, ids, decided);
    setDecided(after);
    return joined;
  };
  const run = async () => {
    const result = await apply({ today, actions: actionsOf(items, decided) });
    if (result.ok) {
      setDecided(NOTHING);
      setLast({ whose, items: NONE });
      setAsked('');
    }
    return result;
  };
  return {
    ...{ count, items, byId, decided, tally, decide, merge, run },
    proposing: state.kind === 'running' ? { part: state.progress?.part ?? null, cancel } : null,
    applying:
      applying.kind === 'running' ? { part: applying.progress?.part ?? null, cancel: cancelApply } : null,
    /** Stopped by the user, or failed. */
    failed: state.kind === 'failed' ? state.error : null,
    again: () => setAsked(''),
  };
}

export type TriageWork = ReturnType<typeof useTriage>;
