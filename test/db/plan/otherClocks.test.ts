import { plansOf, slowSteps } from '@test/support/explain';
import { type RecordWriter, records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { addDays, weekOf } from '@shared/domain/time';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

const EAST = 'Pacific/Kiritimati';
const WEST = 'Pacific/Pago_Pago';
const HERE = 'Europe/Ljubljana';
const TOKYO = 'Asia/Tokyo';
/** Thursday of 2026-W48. */
const TODAY = '2026-11-26';
const WEEK = '2026-W48';

type Fields = Readonly<Record<string, string | number | null>>;

/** Who has a phone can be called. */
function clientOf(write: RecordWriter, name: string): string {
  const client_id = write.client({ name });
  write.phone({ client_id, number: '+386 31 000 001' });
  return client_id;
}

/** The file of somebody who lives there, with one planned contact for each client. */
async function livingIn(zone: string, contacts: Readonly<Record<string, Fields>>) {
  const store = testStore({ now: `${TODAY}T06:00:00.000Z` });
  await store.call('settings.update', { zone });
  const ids = records(store, (write) =>
    Object.entries(contacts).map(([name, fields]): [string, string] => [
      name,
      write.activity({ client_id: clientOf(write, name), day: TODAY, purpose: name, ...fields }),
    ]),
  );
  return Object.assign(store, { ids: Object.fromEntries(ids) });
}

/** "26 tokyo" for each line of a week. */
async function linesOf({ call }: TestStore, week = WEEK, today = TODAY): Promise<string[]> {
  const { lines } = await call('plan.week', { week, today });
  return lines.map(({ day, client }) => `${day.slice(8)} ${client}`);
}

describe('the call plan and contacts of other zones', () => {
  it('has a call of tomorrow morning in Tokyo on the day and at the time on which the user makes it', async () => {
    const store = await livingIn(HERE, {
      after: { time: '17:30', zone: HERE },
      tokyo: { day: '2026-11-27', time: '01:00', zone: TOKYO },
      before: { time: '16:30', zone: HERE },
      anyTime: { day: '2026-11-27', time: null, zone: TOKYO },
    });
    expect(await linesOf(store)).toEqual(['26 before', '26 tokyo', '26 after', '27 anyTime']);
    const { lines, days } = await store.call('plan.week', { week: WEEK, today: TODAY });
    expect(lines[1]).toMatchObject({ day: TODAY, agreedDay: '2026-11-27', time: '01:00', zone: TOKYO });
    expect(days.map(({ count }) => count)).toEqual([0, 0, 0, 3, 1, 0, 0]);
    expect(days.map(({ load }) => load?.used.calls)).toEqual([0, 0, 0, 3, 1, 0, 0]);
  });

  it.each([
    [HERE, { day: '2026-11-30', time: '01:00', zone: TOKYO }, '2026-11-29'],
    [HERE, { day: '2026-11-22', time: '23:30', zone: WEST }, '2026-11-23'],
    [WEST, { day: '2026-11-24', time: '00:30', zone: EAST }, '2026-11-22'],
    [EAST, { day: '2026-11-21', time: '23:30', zone: WEST }, '2026-11-23'],
    [WEST, { day: '2026-11-30', time: '23:30', zone: EAST }, '2026-11-29'],
  ])(
    'in %s the one at %o is in the week of %s, in no other, and counted there',
    async (zone, fields, day) => {
      const store = await livingIn(zone, { one: { ...fields, kind: 'meeting' } });
      for (const week of ['2026-W47', WEEK, '2026-W49']) {
        const { days, lines } = await store.call('plan.week', { week, today: '2026-11-16' });
        const is = week === weekOf(day);
        expect(
          lines.map((line) => line.day),
          week,
        ).toEqual(is ? [day] : []);
        expect(
          days.flatMap(({ load, ...of }) => (load?.used.meetings === 1 ? [of.day] : [])),
          week,
        ).toEqual(is ? [day] : []);
        expect(days.every(({ load }) => load?.used.calls === 0)).toBe(true);
      }
    },
  );

  it('is overdue from the user’s next day on, not before, and lands where what is overdue lands', async () => {
    const store = await livingIn(HERE, {
      tokyo: { day: TODAY, time: '01:00', zone: TOKYO },
      west: { day: '2026-11-25', time: '23:30', zone: WEST },
    });
    const { lines } = await store.call('plan.week', { week: WEEK, today: TODAY });
    expect(lines.map(({ client, day, time, reasons }) => [client, day, time, reasons[0]?.kind])).toEqual([
      ['west', TODAY, '23:30', 'planned'],
      ['tokyo', TODAY, null, 'overdue'],
    ]);
    // In the week after, what is overdue stands on its Monday.
    expect(await linesOf(store, '2026-W49')).toEqual(['30 tokyo']);
    expect(await linesOf(store, '2026-W49', '2026-11-27')).toEqual(['30 tokyo', '30 west']);
  });

  it.each([
    ['2026-03-28', ['2026-03-29', '2026-03-30'], ['28 first', '30 second']],
    ['2026-10-24', ['2026-10-25', '2026-10-26'], ['25 first', '25 second']],
  ])(
    'goes by the clocks after %s, when summer time begins or ends',
    async (today, [first, second], expected) => {
      // 07:30 in Tokyo is 23:30 of the day before here, in summer 00:30 of the same day.
      const tokyo = { time: '07:30', zone: TOKYO };
      const store = await livingIn(HERE, {
        first: { day: first ?? '', ...tokyo },
        second: { day: second ?? '', ...tokyo },
      });
      const weeks = [weekOf(today), weekOf(addDays(today, 7))];
      const found = await Promise.all(weeks.map((week) => linesOf(store, week, today)));
      expect(found.flat()).toEqual(expected);
    },
  );

  it('is moved by the user’s days and held in the user’s week', async () => {
    const store = await livingIn(HERE, { tokyo: { day: '2026-11-30', time: '01:00', zone: TOKYO } });
    const activityIds = [store.ids.tokyo ?? ''];
    await store.call('plan.pin', { activityIds, pinned: true });
    expect(store.store.reader.all('SELECT week FROM week_plans')).toEqual([{ week: WEEK }]);
    await store.call('plan.moveLine', { activityIds, day: '2026-11-27' });
    const { lines } = await store.call('plan.week', { week: WEEK, today: TODAY });
    expect(lines).toMatchObject([{ day: '2026-11-27', agreedDay: '2026-11-28', time: '01:00', zone: TOKYO }]);
  });

  it('is a fixed line of the generated plan on the user’s day, and takes its room there alone', async () => {
    const store = await livingIn(HERE, {
      tokyo: { day: '2026-11-30', time: '01:00', zone: TOKYO },
      next: { day: '2026-11-29', time: '23:30', zone: WEST },
      late: { day: TODAY, time: '01:00', zone: TOKYO },
    });
    await store.call('plan.generate', { week: WEEK, today: TODAY });
    const { lines } = await store.call('plan.week', { week: WEEK, today: TODAY });
    const fixed = lines.filter(({ client }) => client !== 'late');
    expect(fixed.map(({ client, day, plan }) => [client, day, plan?.origin])).toEqual([
      ['tokyo', '2026-11-29', 'fixed'],
    ]);
    // What was overdue is placed anew, on a day of the user's.
    const late = lines.find(({ client }) => client === 'late');
    expect([late?.plan?.origin, late?.unplaced]).toEqual(['generated', false]);
    expect((late?.day ?? '') >= TODAY).toBe(true);
    // Nothing changes when it is made again.
    const { difference } = await store.call('plan.generate', { week: WEEK, today: TODAY });
    expect([difference.added, difference.removed, difference.moved, difference.changed]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    const next = await store.call('plan.week', { week: '2026-W49', today: TODAY });
    expect(next.lines.map(({ client, day }) => `${client} ${day}`)).toEqual(['next 2026-11-30']);
  });

  it('leaves the program with the user’s day and time, and what was agreed', async () => {
    const store = await livingIn(HERE, { tokyo: { day: '2026-11-30', time: '01:00', zone: TOKYO } });
    const file = async (format: 'csv' | 'ics' | 'print') => {
      const { bytes } = await store.call('plan.export', { week: WEEK, today: TODAY, format });
      return new TextDecoder('utf-8').decode(bytes);
    };
    const { data } = Papa.parse<Record<string, string>>(await file('csv'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toMatchObject([{ Day: '2026-11-29', Time: '17:00' }]);
    expect(data[0]?.Why).toMatch(/^Mon,? 30 Nov 2026, 01:00 Tokyo; /);
    const ics = await file('ics');
    expect(ics).toContain('DTSTART;TZID=Asia/Tokyo:20261130T010000');
    expect(await file('print')).toMatch(/01:00 Tokyo<small>Mon,? 30 Nov 2026<\/small>/);
  });

  it('is not read from end to end', async () => {
    const { store } = await livingIn(HERE, { tokyo: { day: '2026-11-27', time: '01:00', zone: TOKYO } });
    const plans = plansOf(store, 'plan.week', { week: WEEK, today: TODAY });
    expect(
      slowSteps(
        plans.filter(({ sql }) => sql.includes(' activities')),
        ['SCAN j'],
      ),
    ).toEqual([]);
  });
});
