import { placesOf } from '@db/calendar/queries';
import { DEFAULT_OCCASIONS } from '@shared/domain/occasions/schema';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const TODAY = '2026-11-26';
/** The people of the clients on screen are put in order. */
const FEW = ['json_each', 'settings', 'days_off', 'SCAN i ', 'TEMP B-TREE FOR ORDER BY'];
/** Lists that were asked for, settings, days off, and the few yearly events. */
const SMALL = [
  'json_each',
  'country_holidays',
  'settings',
  'days_off',
  'SCAN d ',
  'SCAN e ',
  'SCAN i ',
  'SCAN k ',
  'SCAN t ',
  'SCAN y',
];

describe('events and occasions', () => {
  it('stand on their days, with what became of them, and are counted', async () => {
    const store = testStore();
    const key = (id: string) => `birthday ${id} 2026-11-10`;
    records(store, (write) => {
      const client_id = write.client({ manager: 'Eva' });
      write.deal({ id: 'party', client_id, event_day: '2026-11-10', manager: 'Eva', title: 'Gala' });
      write.deal({ client_id, event_day: '2026-11-10', status: 'lost', closed_day: '2026-11-01' });
      write.deal({
        id: 'past',
        client_id,
        event_day: '2024-11-12',
        status: 'won',
        closed_day: '2024-12-01',
        title: 'Ball',
      });
      for (const id of ['open', 'planned', 'skipped'])
        write.person({ id, client_id, name: id, birthday: '1980-11-10' });
      write.activity({ client_id, day: '2026-12-10', kind: 'greeting', occasion: key('planned') });
      write.row('occasion_skips', { client_id, occasion: key('skipped'), created_at: 'x' });
    });
    const { items, counts } = await store.call('calendar.span', {
      ...NOVEMBER,
      layers: ['event', 'occasion'],
    });
    expect(counts).toEqual([
      { day: '2026-11-10', count: 4 },
      { day: '2026-11-12', count: 1 },
    ]);
    expect(items).toMatchObject([
      { layer: 'event', id: 'party', dealTitle: 'Gala', clientName: 'Alfa Events' },
      { layer: 'occasion', kind: 'birthday', person: 'open', years: 46, state: 'open' },
      { layer: 'occasion', kind: 'birthday', person: 'planned', state: 'planned' },
      { layer: 'occasion', kind: 'birthday', person: 'skipped', state: 'skipped' },
      { layer: 'occasion', kind: 'anniversary', title: 'Ball', years: 2, state: 'open' },
    ]);
    const other = await store.call('calendar.span', {
      ...NOVEMBER,
      layers: ['event', 'occasion'],
      manager: 'Jan',
    });
    expect(other.items).toEqual([]);
  });

  it('of 29 February stand on the 28th in other years, or on 1 March', async () => {
    const store = testStore();
    records(store, (write) => {
      const client_id = write.client();
      write.person({ client_id, name: 'Leap', birthday: '1992-02-29' });
      write.person({ client_id, name: 'Plain', birthday: '--02-28' });
      write.deal({ client_id, event_day: '2024-02-29', status: 'won', closed_day: '2024-03-10' });
    });
    const on = async (from: string, to: string) =>
      (await store.call('calendar.span', { from, to, layers: ['occasion'] })).items.map(
        (item) => item.layer === 'occasion' && [item.day, item.person, item.years],
      );
    const birthdays = (day: string, ...names: [string, number | null][]) =>
      names.map(([name, years]) => [day, name, years]);
    expect((await on('2027-02-27', '2027-03-02')).sort()).toEqual(
      birthdays('2027-02-28', ['', 3], ['Leap', 35], ['Plain', null]),
    );
    expect((await on('2028-02-27', '2028-03-02')).sort()).toEqual([
      ...birthdays('2028-02-28', ['Plain', null]),
      ...birthdays('2028-02-29', ['', 4], ['Leap', 36]),
    ]);
    await store.call('settings.update', { occasions: { ...DEFAULT_OCCASIONS, leap: '03-01' } });
    expect((await on('2027-02-27', '2027-03-02')).sort()).toEqual([
      ...birthdays('2027-02-28', ['Plain', null]),
      ...birthdays('2027-03-01', ['', 3], ['Leap', 35]),
    ]);
  });

  it('are read by their indexes, however many there are', () => {
    const { store, ...rest } = testStore();
    records({ store, ...rest }, (write) => {
      const client_id = write.client();
      write.person({ client_id, birthday: '--11-10' });
      write.deal({ client_id, event_day: '2026-11-10' });
      write.activity({ client_id, day: '2026-11-10', time: '10:00' });
    });
    const all = { ...NOVEMBER, layers: ['activity', 'point', 'event', 'occasion'] as const };
    expect(slowSteps(plansOf(store, 'calendar.span', { ...all, layers: [...all.layers] }), SMALL)).toEqual(
      [],
    );
    const ids = store.reader.all<{ id: string }>('SELECT id FROM activities').map(({ id }) => id);
    expect(slowSteps(plansOf(store, 'calendar.conflicts', { ids, today: TODAY }), FEW)).toEqual([]);
    const coming = plansOf(store, 'occasions.coming', { from: TODAY, to: '2027-01-31', today: TODAY });
    // The days of the span; their anniversaries are counted by day.
    expect(slowSteps(coming, [...SMALL, 'SCAN e', 'TEMP B-TREE FOR GROUP BY'])).toEqual([]);
  });
});

describe('the places of a day', () => {
  it.each([
    [8, [20, 0, 0, 0], [8, 0, 0, 0]],
    [8, [20, 5, 0, 0], [6, 2, 0, 0]],
    [8, [20, 5, 5, 5], [2, 2, 2, 2]],
    [8, [1, 5, 0, 9], [1, 5, 0, 2]],
    [8, [0, 0, 1, 100], [0, 0, 1, 7]],
    [1, [3, 3, 3, 3], [0, 1, 0, 0]],
    [150, [0, 0, 0, 0], [0, 0, 0, 0]],
  ])('%i for %o are %o', (perDay, counts, places) => {
    expect(placesOf(perDay, counts)).toEqual(places);
  });
});

describe('what is in the way', () => {
  it('is another contact of the same manager at the same time, and what the rules of permission say', async () => {
    const store = testStore();
    await store.call('settings.update', { zone: 'Europe/Ljubljana' });
    const made = records(store, (write) => {
      const quiet = write.client({ name: 'Quiet', do_not_contact: 'asked' });
      const of = (over: object) => {
        const client_id = write.client({ name: 'Beta' });
        write.phone({ client_id, number: '+386 1 234567' });
        return write.activity({ client_id, day: '2026-11-30', manager: 'Eva', kind: 'call', ...over });
      };
      return {
        first: of({ time: '10:00', minutes: 45 }),
        second: of({ time: '10:30', minutes: 30 }),
        after: of({ time: '11:00', minutes: 30 }),
        mail: of({ time: '10:15', kind: 'letter' }),
        other: of({ time: '10:00', manager: 'Jan' }),
        sunday: of({ day: '2026-11-29', time: '10:00' }),
        late: of({ time: '21:00' }),
        done: of({ time: '10:00', status: 'done', done_day: '2026-11-30' }),
        refused: write.activity({ client_id: quiet, day: '2026-12-01', kind: 'call' }),
      };
    });
    const found = await store.call('calendar.conflicts', { ids: Object.values(made), today: TODAY });
    const said = Object.fromEntries(
      Object.entries(made).map(([name, id]) => {
        const conflict = found.find((each) => each.id === id);
        const codes = conflict?.objections.map(({ code }) => code) ?? [];
        return [name, [...(conflict?.overlaps.map((other) => other.time) ?? []), ...codes].join()];
      }),
    );
    expect(said).toEqual({
      ...{ first: '10:30', second: '10:00', after: '', mail: 'no-address', other: '' },
      ...{ sunday: 'day-off', late: 'outside-work', done: '', refused: 'client-do-not-contact' },
    });
  });

  it('is told with the client and the person of the contact, also one who is deleted by now', async () => {
    const store = testStore();
    const ids = records(store, (write) => {
      const client_id = write.client({ name: 'Quiet', do_not_contact: 'asked' });
      const anna = write.person({ client_id, name: 'Anna' });
      const gone = write.person({ client_id, name: 'Gone', deleted_at: '2026-11-02T08:00:00.000Z' });
      return [anna, gone, null].map((person_id) =>
        write.activity({ client_id, person_id, day: '2026-12-01' }),
      );
    });
    const found = await store.call('calendar.conflicts', { ids, today: TODAY });
    expect(found.map(({ client, person }) => [client, person])).toEqual([
      ['Quiet', 'Anna'],
      ['Quiet', 'Gone'],
      ['Quiet', ''],
    ]);
  });
});

describe('hours and capacity', () => {
  it('tells a person’s windows on the user’s clock, also where theirs is another one', async () => {
    const store = testStore();
    await store.call('settings.update', { zone: 'Europe/Ljubljana' });
    const ids = records(store, (write) => {
      const clientId = write.client();
      const personId = write.person({ client_id: clientId, zone: 'Europe/Moscow' });
      write.row('contact_windows', {
        ...{ client_id: clientId, person_id: personId, weekday: 5, from_time: '13:00', to_time: '15:30' },
      });
      return { clientId, personId, free: write.client() };
    });
    const week = { from: '2026-11-23', to: '2026-11-29', today: TODAY };
    const { free, ...of } = ids;
    expect(await store.call('calendar.hours', { ...of, ...week })).toEqual({
      refused: false,
      spans: [{ day: '2026-11-27', from: 11 * 60, to: 13.5 * 60 }],
    });
    expect(await store.call('calendar.hours', { clientId: free, personId: null, ...week })).toEqual({
      ...{ refused: false, spans: null },
    });
  });

  it('tells how full each day is for one manager, and for all of them together as the call plan does', async () => {
    const store = testStore();
    records(store, (write) => {
      const client_id = write.client({ manager: 'Eva' });
      write.activity({ client_id, day: '2026-11-27', manager: 'Eva' });
      write.activity({ client_id, day: '2026-11-27', manager: 'Eva', kind: 'meeting' });
    });
    const span = { from: '2026-11-27', to: '2026-11-29', today: TODAY };
    const alone = await store.call('calendar.load', span);
    expect(alone.map(({ load }) => load.used)).toEqual([
      { calls: 1, meetings: 1 },
      { calls: 0, meetings: 0 },
      { calls: 0, meetings: 0 },
    ]);
    expect(alone[0]?.load.capacity.calls).toBeGreaterThan(0);
    expect(alone[1]?.load.capacity).toEqual({ calls: 0, meetings: 0 });
    records(store, (write) => write.client({ manager: 'Jan' }));
    const [friday, ...weekend] = await store.call('calendar.load', span);
    const { calls, meetings } = alone[0]?.load.capacity ?? { calls: 0, meetings: 0 };
    expect(friday?.load).toEqual({
      capacity: { calls: 2 * calls, meetings: 2 * meetings },
      used: { calls: 1, meetings: 1 },
    });
    expect(weekend.map(({ load }) => load.capacity.calls)).toEqual([0, 0]);
    expect((await store.call('calendar.load', { ...span, manager: 'Jan' }))[0]?.load.used).toEqual({
      ...{ calls: 0, meetings: 0 },
    });
  });
});

it('prints a week with everything in it, days off named, nothing that could run', async () => {
  const store = testStore();
  await store.call('settings.update', { country: 'SI', language: 'en', zone: 'Europe/Ljubljana' });
  records(store, (write) => {
    const client_id = write.client({ name: '<b>Alfa</b> & sons' });
    write.person({ client_id, name: 'Ana', birthday: '--12-22' });
    write.activity({ client_id, day: '2026-12-21', time: '09:30', purpose: 'Talk' });
    const deal_id = write.deal({ client_id, title: 'Gala', event_day: '2026-12-26' });
    write.point({ client_id, deal_id, key: 'contract-approval', title: 'Irena Pirc', due_day: '2026-12-22' });
  });
  await store.engine.settled();
  const { name, bytes } = await store.call('calendar.print', { day: '2026-12-23', today: TODAY });
  const text = new TextDecoder().decode(bytes);
  expect(name).toBe('Calendar 2026-12-21.pdf');
  for (const part of [
    '21–27 Dec 2026',
    '09:30',
    'Call · Talk',
    '&lt;b&gt;Alfa&lt;/b&gt; &amp; sons',
    'Birthday of Ana',
    'Event · Gala',
    'Contract approved · Irena Pirc · Gala',
  ])
    expect(text).toContain(part);
  expect(text).toMatch(/25 Dec 2026<\/b>\s*<small>Christmas/);
  expect(text).not.toContain('<script');
});
