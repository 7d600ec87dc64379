import { type RecordWriter, records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** Monday of 2026-W48, in the file's zone (UTC). */
const today = '2026-11-23';
const week = '2026-W48';
const [TUE, THU] = ['2026-11-24', '2026-11-26'] as const;

interface Whom {
  readonly client: string;
  readonly anna: string;
}

interface Pair extends Whom {
  readonly own: string;
  readonly other: string;
}

/** A call with Anna on Tuesday, and one with Boris that he asked for on Thursday. */
function pair(
  also: (write: RecordWriter, whom: Whom) => void = () => {},
  other: Record<string, string | number> = { asked: 1 },
): TestStore & Pair {
  const store = testStore({ now: '2026-11-23T06:00:00.000Z' });
  const ids = records(store, (write): Pair => {
    const client = write.client({ name: 'Alfa', segment: 'C', since: '2026-11-20' });
    const anna = write.person({ client_id: client, name: 'Anna Kos' });
    const boris = write.person({ client_id: client, name: 'Boris Zima' });
    write.phone({ client_id: client, person_id: anna, number: '+386 31 000 001' });
    write.phone({ client_id: client, person_id: boris, number: '+386 31 000 002' });
    const of = { client_id: client };
    const ofBoris = { ...of, person_id: boris, day: THU, purpose: 'Boris asks', ...other };
    const made = {
      ...{ client, anna },
      own: write.activity({ ...of, person_id: anna, day: TUE, purpose: 'Anna asks' }),
      other: write.activity(ofBoris),
    };
    also(write, { client, anna });
    return made;
  });
  return Object.assign(store, ids);
}

const generate = ({ call }: TestStore) => call('plan.generate', { week, today });
const dayOf = ({ store }: TestStore, id: string) =>
  store.reader.get<{ day: string }>('SELECT day FROM activities WHERE id = ?', [id])?.day;
async function reasonsOf({ call, other }: TestStore & Pair) {
  const { lines } = await call('plan.week', { week, today });
  const line = lines.find(({ reasons }) => reasons.some(({ id }) => id === other));
  return line?.plan?.reasons.map(({ text, served, whyNot }) => ({ text, served, whyNot }));
}

const withdrawn = (write: RecordWriter, { client, anna }: Whom): void =>
  void write.row('permissions', {
    ...{ client_id: client, person_id: anna, channel: 'phone', permission: 'withdrawn', day: '2026-11-10' },
    created_at: '2026-11-10T08:00:00.000Z',
  });
const window = (
  write: RecordWriter,
  { client, anna }: Whom,
  weekday: number,
  from: string,
  to: string,
): void =>
  void write.row('contact_windows', {
    ...{ client_id: client, person_id: anna, weekday },
    ...{ from_time: from, to_time: to },
  });

describe('a planned contact with one person beside that of another', () => {
  it('moves along when nothing speaks against it, and is told as moved', async () => {
    const store = pair();
    const { difference } = await generate(store);
    expect(dayOf(store, store.own)).toBe(THU);
    expect(difference).toEqual({
      ...{ added: [], removed: [], changed: [] },
      moved: [
        {
          ...{ clientId: expect.any(String), client: 'Alfa', kind: 'call', along: true },
          ...{ from: { day: TUE, time: null }, to: { day: THU, time: null } },
        },
      ],
    });
    expect((await generate(store)).difference.moved).toEqual([]);
  });

  it('goes back when that person is not to be called any more, and is told as moved too', async () => {
    const store = pair();
    await generate(store);
    records(store, (write) => withdrawn(write, store));
    const { difference } = await generate(store);
    expect(dayOf(store, store.own)).toBe(TUE);
    expect(difference.moved).toMatchObject([
      { client: 'Alfa', along: false, from: { day: THU }, to: { day: TUE } },
    ]);
  });

  it.each([
    ['withdrew calls', withdrawn, { code: 'permission-withdrawn', person: 'Anna Kos', channel: 'phone' }],
    [
      'is reached on another day only',
      (write: RecordWriter, whom: Whom) => window(write, whom, 2, '13:00', '14:00'),
      { code: 'window-closed', person: 'Anna Kos' },
    ],
  ])('stays on its day when that person %s, and the line says why', async (_, against, whyNot) => {
    const store = pair(against);
    const { difference } = await generate(store);
    expect(dayOf(store, store.own)).toBe(TUE);
    expect(difference).toEqual({ added: [], removed: [], moved: [], changed: [] });
    expect(await reasonsOf(store)).toEqual([
      { text: 'Boris asks', served: true, whyNot: undefined },
      { text: 'Anna asks', served: false, whyNot },
    ]);
  });

  it.each([
    ['13:00', '14:00', false],
    ['09:30', '11:00', true],
  ])('joins an appointment at ten only when she is reached then: %s–%s', async (from, to, isServed) => {
    const store = pair((write, whom) => window(write, whom, 4, from, to), {
      ...{ time: '10:00', zone: 'UTC' },
    });
    await generate(store);
    expect(dayOf(store, store.own)).toBe(isServed ? THU : TUE);
    const [own] = (await reasonsOf(store))?.filter(({ text }) => text === 'Anna asks') ?? [];
    expect(own?.whyNot?.code).toBe(isServed ? undefined : 'window-closed');
  });
});
