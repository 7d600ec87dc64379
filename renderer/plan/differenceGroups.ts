import type { PlanDifferenceData } from '@shared/contract/planWords';
import type { ActivityKind } from '@shared/domain/words';

type When = PlanDifferenceData['removed'][number]['from'];

export interface DifferenceRow {
  /** A client has more than one row when a contact moves along with another. */
  readonly key: string;
  readonly client: string;
  /** Day and time in words; of a moved line both, with an arrow; '' when they stay. */
  readonly when: string;
  readonly kind: ActivityKind | null;
  /** Another contact of the client takes it along. */
  readonly along: boolean;
}

export interface DifferenceGroup {
  readonly name: 'moved' | 'removed' | 'added' | 'changed';
  readonly rows: readonly DifferenceRow[];
}

/** What a generation changes as it is read: what concerns lines that stand first, then what is new. Empty groups are left out. */
export function differenceGroups(
  { added, removed, moved, changed }: PlanDifferenceData,
  say: (when: When) => string,
): DifferenceGroup[] {
  const groups: DifferenceGroup[] = [
    {
      name: 'moved',
      rows: inOrder(moved, ({ to }) => to).map(({ clientId, client, from, to, kind, along }, at) => ({
        ...{ key: `${clientId} ${at}`, client, along, kind: along ? kind : null },
        when: `${say(from)} → ${say(to)}`,
      })),
    },
    {
      name: 'removed',
      rows: inOrder(removed, ({ from }) => from).map(({ clientId, client, from }) => ({
        ...{ key: clientId, client, kind: null, along: false },
        when: say(from),
      })),
    },
    {
      name: 'added',
      rows: inOrder(added, ({ to }) => to).map(({ clientId, client, to, kind }) => ({
        ...{ key: clientId, client, kind, along: false },
        when: say(to),
      })),
    },
    {
      name: 'changed',
      rows: changed.map(({ clientId, client, kind }) => ({
        ...{ key: clientId, client, kind },
        along: false,
        when: '',
      })),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

/** By day and time, what has no time last. */
const inOrder = <Row>(rows: readonly Row[], whenOf: (row: Row) => When): Row[] =>
  rows
    .map((row) => ({ row, key: `${whenOf(row).day} ${whenOf(row).time ?? '~'}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
