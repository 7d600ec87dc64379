import type { TriageAction, TriageItem } from '@shared/contract/triage';
import { resultsOf } from '@shared/domain/results';
import type { Day, Time } from '@shared/domain/time';
import { joinOf } from '@shared/domain/triage';
import type { ActivityKind, ContactResult } from '@shared/domain/words';
import { present } from '@shared/errors';

/** The results that contacts of all these kinds can have, in the order of their keys. */
export function resultsFor(kinds: readonly ActivityKind[]): ContactResult[] {
  const [first = 'call', ...others] = kinds;
  return resultsOf(first).filter((result) => others.every((kind) => resultsOf(kind).includes(result)));
}

/** What becomes of an overdue contact. */
export type Decision =
  | { readonly do: 'move'; readonly day: Day; readonly time: Time | null }
  | { readonly do: 'merge'; readonly into: string }
  | { readonly do: 'drop'; readonly reason: string }
  | { readonly do: 'done'; readonly result: ContactResult | null; readonly day: Day }
  | { readonly do: 'keep' };

/** What the user decided otherwise than proposed. */
export type Decisions = ReadonlyMap<string, Decision>;

const KEEP: Decision = { do: 'keep' };

/** What holds: the user's word, else the proposal. Nothing joins a contact that goes away itself. */
export function decisionOf(item: TriageItem, decided: Decisions): Decision {
  const own = decided.get(item.id);
  if (own) return own;
  if (!item.place) return KEEP;
  const { into, day, time } = item.place;
  const lead = into === null ? undefined : decided.get(into);
  const isGone = lead && (lead.do === 'drop' || lead.do === 'done' || lead.do === 'merge');
  return into !== null && !isGone ? { do: 'merge', into } : { do: 'move', day, time };
}

export type Tally = Readonly<Record<Decision['do'], number>> & { readonly lastDay: Day | null };

/** How many of each, and the last day that something is moved to. */
export function tallyOf(items: readonly TriageItem[], decided: Decisions): Tally {
  const tally = { move: 0, merge: 0, drop: 0, done: 0, keep: 0 };
  let lastDay: Day | null = null;
  for (const item of items) {
    const decision = decisionOf(item, decided);
    tally[decision.do] += 1;
    if (decision.do === 'move' && (lastDay === null || decision.day > lastDay)) lastDay = decision.day;
  }
  return { ...tally, lastDay };
}

/** Whether something stays overdue only because the weeks that may be used are full. */
export const isCrowded = (items: readonly TriageItem[], decided: Decisions): boolean =>
  items.some(({ id, left }) => left?.code === 'no-room' && !decided.has(id));

/** All decisions as the command takes them: moves together, the others by what they have in common. */
export function actionsOf(items: readonly TriageItem[], decided: Decisions): TriageAction[] {
  const to: { id: string; day: Day; time: Time | null }[] = [];
  const grouped = new Map<string, { make: (ids: string[]) => TriageAction; ids: string[] }>();
  const group = (key: string, id: string, make: (ids: string[]) => TriageAction): void => {
    const there = grouped.get(key);
    if (there) there.ids.push(id);
    else grouped.set(key, { make, ids: [id] });
  };
  for (const item of items) {
    const { id } = item;
    const decision = decisionOf(item, decided);
    if (decision.do === 'move') to.push({ id, day: decision.day, time: decision.time });
    if (decision.do === 'merge')
      group(`merge ${decision.into}`, id, (ids) => ({ do: 'merge', into: decision.into, ids }));
    if (decision.do === 'drop')
      group(`drop ${decision.reason}`, id, (ids) => ({ do: 'drop', ids, reason: decision.reason }));
    if (decision.do === 'done') {
      const { result, day } = decision;
      group(`done ${result} ${day}`, id, (ids) => ({ do: 'done', ids, result, day }));
    }
  }
  const others = [...grouped.values()].map(({ make, ids }) => make(ids));
  return to.length > 0 ? [{ do: 'move', to }, ...others] : others;
}

/**
 * Joins the chosen contacts of each client into the first of them that can take the others; the ones that cannot be joined (of another
 * deal, or alone) are left as they are. Tells how many were joined.
 */
export function merged(
  items: readonly TriageItem[],
  chosen: ReadonlySet<string>,
  decided: Decisions,
): { readonly decided: Decisions; readonly count: number } {
  const after = new Map(decided);
  const byClient = new Map<string, TriageItem[]>();
  for (const item of items) {
    if (!chosen.has(item.id)) continue;
    const own = byClient.get(item.clientId);
    if (own) own.push(item);
    else byClient.set(item.clientId, [item]);
  }
  let count = 0;
  for (const own of byClient.values()) {
    if (own.length < 2) continue;
    // Of a deal before of none: what goes away may be of none.
    const lead = present(own.find(({ dealId }) => dealId !== null) ?? own[0], 'there are two of them');
    const first = decisionOf(lead, decided);
    if (first.do !== 'move') after.set(lead.id, lead.place ? { do: 'move', ...dayOf(lead.place) } : KEEP);
    for (const gone of own) {
      if (!joinOf(lead, gone)) continue;
      after.set(gone.id, { do: 'merge', into: lead.id });
      count += 1;
    }
  }
  return { decided: after, count };
}

const dayOf = ({ day, time }: { readonly day: Day; readonly time: Time | null }) => ({ day, time });
