import type { FormerLine } from '@shared/domain/planner';
import type { Day, Time } from '@shared/domain/time';
import type { PlanChanges } from './changes';

interface MovedAlong {
  /** Another one takes it along; else it goes back to its day. */
  readonly isTaken: boolean;
  readonly contact: Pick<FormerLine, 'clientId' | 'personId' | 'kind'> & { readonly id: string };
  readonly from: When;
  readonly to: When;
}
interface When {
  readonly day: Day;
  readonly time: Time | null;
}

/** The contacts without a line of their own: those that another one takes along, and those that go back to their day. */
export function movedAlong({ lines, gone, standing }: PlanChanges): MovedAlong[] {
  const whenOf = ({ day, time }: When): When => ({ day, time });
  const taken = lines.flatMap(({ joined }) =>
    joined.flatMap(({ contact, to }) => {
      const from = standing.get(contact.id);
      return from ? [{ isTaken: true, contact, from: whenOf(from), to: whenOf(to) }] : [];
    }),
  );
  const back = gone.flatMap(({ line, contact }) => {
    const from = standing.get(line.activityId);
    if (line.joined === 0 || contact !== 'goes back' || line.fromDay === null || !from) return [];
    const { activityId: id, clientId, personId, kind, fromDay, fromTime } = line;
    const to = { day: fromDay, time: fromTime };
    return [{ isTaken: false, contact: { id, clientId, personId, kind }, from: whenOf(from), to }];
  });
  return [...taken, ...back];
}
