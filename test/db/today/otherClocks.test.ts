import { contract } from '@shared/contract';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { onWall } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const EAST = 'Pacific/Kiritimati';
const WEST = 'Pacific/Pago_Pago';
const HERE = 'Europe/Ljubljana';
const TODAY = '2026-11-26';

type Fields = Readonly<Record<string, string | null>>;

/** Today of somebody who lives there, with contacts by their names. */
async function livingIn(zone: string, contacts: Readonly<Record<string, Fields>>) {
  const store = testStore();
  await store.call('settings.update', { zone });
  const made = records(store, (write) => {
    const client_id = write.client();
    return Object.entries(contacts).map(([name, fields]): [string, string] => [
      write.activity({ client_id, day: TODAY, ...fields }),
      name,
    ]);
  });
  return { store, names: new Map(made) };
}

/** The names of each list, and the counts of its heads and days. */
async function shown(
  { store, names }: { store: TestStore; names: Map<string, string> },
  today = TODAY,
  of = {},
) {
  const open = await store.call('today.open', { today, ...of });
  const named = (rows: readonly { id: string }[]) => rows.map(({ id }) => names.get(id));
  for (const section of ['overdue', 'today', 'next'] as const)
    expect(open[section].count).toBe(open[section].rows.length);
  return {
    overdue: named(open.overdue.rows),
    today: named(open.today.rows),
    next: named(open.next.rows),
    days: open.next.days.map(({ day, count }) => `${day.slice(8)} ${count}`),
  };
}

describe('Today and contacts of other zones', () => {
  it('has a call of tomorrow morning in Tokyo on the day on which the user makes it', async () => {
    const of = await livingIn(HERE, {
      tokyo: { day: '2026-11-27', time: '01:00', zone: 'Asia/Tokyo' },
      before: { time: '16:30', zone: HERE },
      after: { time: '17:30', zone: HERE },
      anyTime: { day: '2026-11-27', time: null, zone: 'Asia/Tokyo' },
    });
    expect(await shown(of)).toEqual({
      ...{ overdue: [], today: ['before', 'tokyo', 'after'], next: ['anyTime'], days: ['27 1'] },
    });
    expect(await shown(of, '2026-11-27')).toEqual({
      ...{ overdue: ['before', 'tokyo', 'after'], today: ['anyTime'], next: [], days: [] },
    });
    const { rows } = (await of.store.call('today.open', { today: TODAY })).today;
    expect(rows[1]).toMatchObject({ day: '2026-11-27', time: '01:00', zone: 'Asia/Tokyo' });
  });

  it.each([
    [WEST, { time: '23:30', zone: EAST }, '2026-11-25'],
    [WEST, { time: '00:30', zone: EAST }, '2026-11-24'],
    [EAST, { time: '23:30', zone: WEST }, '2026-11-28'],
    ['Europe/London', { time: '23:30', zone: WEST }, '2026-11-27'],
  ])('in %s one at %o is of the day %s', async (zone, fields, day) => {
    const of = await livingIn(zone, { one: fields });
    expect((await shown(of, day)).today).toEqual(['one']);
    for (const other of [
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      TODAY,
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]) {
      const { overdue, today, next } = await shown(of, other);
      const place = other < day ? next : other > day ? overdue : today;
      expect([place, overdue.length + today.length + next.length], other).toEqual([['one'], 1]);
    }
  });

  it('goes by the clocks of that day, also when summer time begins and ends', async () => {
    // Until 29 March 00:30 in Tokyo is 16:30 here, then 17:30; 07:30 in Tokyo is 23:30 of the day before, then 00:30.
    const tokyo = { time: '07:30', zone: 'Asia/Tokyo' };
    const of = await livingIn(HERE, {
      saturday: { day: '2026-03-28', ...tokyo },
      sunday: { day: '2026-03-29', ...tokyo },
      monday: { day: '2026-03-30', ...tokyo },
      october: { day: '2026-10-25', ...tokyo },
      winter: { day: '2026-10-26', ...tokyo },
    });
    expect((await shown(of, '2026-03-28')).today).toEqual(['sunday']);
    expect((await shown(of, '2026-03-29')).today).toEqual([]);
    expect((await shown(of, '2026-03-30')).today).toEqual(['monday']);
    expect((await shown(of, '2026-03-30')).overdue).toEqual(['saturday', 'sunday']);
    expect((await shown(of, '2026-10-25')).today).toEqual(['october', 'winter']);
  });

  it('counts the seventh day ahead and the days between by the user’s clock, and one manager’s alone', async () => {
    const of = await livingIn(HERE, {
      seventh: { day: '2026-12-04', time: '01:00', zone: 'Asia/Tokyo', manager: 'Olga' },
      eighth: { day: '2026-12-03', time: '23:30', zone: WEST, manager: 'Olga' },
      fromToday: { time: '23:30', zone: WEST, manager: 'Ivan' },
    });
    expect(await shown(of)).toEqual({
      ...{ overdue: [], today: [], next: ['fromToday', 'seventh'], days: ['27 1', '03 1'] },
    });
    const { store } = of;
    const counts = async (manager: string) => {
      const open = await store.call('today.open', { today: TODAY, manager });
      return [open.today.count, open.next.count];
    };
    expect([await counts('Olga'), await counts('Ivan')]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const late = await store.call('triage.overdue', { today: '2026-12-04' });
    expect(late.count).toBe(2);
    const proposed = await store.call('triage.propose', { today: '2026-12-04', weeks: 2 });
    expect(proposed.items.map(({ id }) => of.names.get(id))).toEqual(['fromToday', 'seventh']);
  });

  it('is asked again when the user lives by another clock', () => {
    for (const method of [
      'today.open',
      'today.activities',
      'triage.overdue',
      'sessions.open',
      'sessions.get',
    ] as const)
      expect(contract[method].reads, method).toContain('settings');
  });

  it('leaves what is done on its day', async () => {
    const of = await livingIn(HERE, {
      done: {
        day: '2026-11-27',
        time: '01:00',
        zone: 'Asia/Tokyo',
        status: 'done',
        done_day: TODAY,
        done_at: 'x',
      },
    });
    const { done, today } = await of.store.call('today.open', { today: TODAY });
    expect([done.count, today.count]).toEqual([1, 0]);
  });

  it('shows each page as the whole list has it, whatever stands between', async () => {
    const contact = fc.record({
      day: fc.constantFrom(
        '2026-11-20',
        '2026-11-24',
        '2026-11-25',
        TODAY,
        '2026-11-27',
        '2026-11-28',
        '2026-12-03',
        '2026-12-05',
      ),
      time: fc.constantFrom(null, '00:30', '09:00', '12:00', '23:30'),
      zone: fc.constantFrom(HERE, HERE, EAST, WEST, 'Asia/Tokyo'),
    });
    const sections = ['overdue', 'today', 'next'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.array(contact, { maxLength: 25 }),
        fc.integer({ min: 1, max: 6 }),
        async (given, limit) => {
          const store = testStore();
          await store.call('settings.update', { zone: HERE });
          const ids = records(store, (write) => {
            const client_id = write.client();
            return given.map((fields) => write.activity({ client_id, ...fields }));
          });
          const standing = given.map((fields, at) => ({ id: ids[at] ?? '', ...onWall(fields, HERE) }));
          for (const section of sections) {
            const last = section === 'today' ? '~' : '';
            const wanted = standing
              .filter(({ day }) =>
                section === 'overdue'
                  ? day < TODAY
                  : section === 'today'
                    ? day === TODAY
                    : day > TODAY && day <= '2026-12-03',
              )
              .map(({ id, day, time }) => ({ id, key: `${day} ${time ?? last} ${id}` }))
              .sort((a, b) => (a.key < b.key ? -1 : 1));
            const found: string[] = [];
            for (let offset = 0; offset <= wanted.length; offset += limit) {
              const page = await store.call('today.activities', { section, today: TODAY, offset, limit });
              found.push(...page.map(({ id }) => id));
            }
            expect(found, section).toEqual(wanted.map(({ id }) => id));
            const open = await store.call('today.open', { today: TODAY, limit: 1 });
            expect(open[section].count, section).toBe(wanted.length);
          }
          store.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('finds them in an index by their clocks', async () => {
    const { store } = await livingIn(HERE, { tokyo: { time: '01:00', zone: 'Asia/Tokyo' } });
    const plans = plansOf(store.store, 'today.open', { today: TODAY });
    expect(
      slowSteps(
        plans.filter(({ sql }) => sql.includes('activities')),
        ['SCAN j', 'page', 'SCAN settings'],
      ),
    ).toEqual([]);
    const steps = plans.flatMap((plan) => plan.steps).filter((step) => step.includes('activities_by_zone'));
    expect([...new Set(steps)]).toEqual([
      'SEARCH activities USING COVERING INDEX activities_by_zone (zone>?)',
      'SEARCH activities USING COVERING INDEX activities_by_zone (zone=? AND day>? AND day<?)',
      'SEARCH activities USING COVERING INDEX activities_by_zone (zone=? AND day<?)',
      // What has its time on the user's own clock, already in its order.
      'SEARCH a USING COVERING INDEX activities_by_zone (zone=? AND day=? AND time>?)',
    ]);
  });
});
