import { plansOf } from '@test/support/explain';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const EAST = 'Pacific/Kiritimati';
const WEST = 'Pacific/Pago_Pago';
const TODAY = '2026-11-23';

/** A calendar of somebody who lives there, with contacts: id by name. */
async function livingIn(zone: string, contacts: Readonly<Record<string, object>>) {
  const store = testStore();
  await store.call('settings.update', { zone });
  const ids = records(store, (write) => {
    const client_id = write.client();
    return Object.entries(contacts).map(([name, fields]): [string, string] => [
      write.activity({ client_id, day: '2026-11-26', ...fields }),
      name,
    ]);
  });
  return {
    store,
    names: new Map(ids),
    idOf: (name: string) => ids.find((pair) => pair[1] === name)?.[0] ?? '',
  };
}

/** What stands where: "2026-11-26 08:00 name", and how many each day holds. */
async function shown({ store, names }: { store: TestStore; names: Map<string, string> }, over: object = {}) {
  const span = { from: '2026-11-23', to: '2026-11-29', ...over };
  const { items, counts } = await store.call('calendar.span', span);
  const told = items.map((item) =>
    item.layer === 'activity' ? `${item.day.slice(8)} ${item.time ?? 'any'} ${names.get(item.id)}` : '',
  );
  return [told, counts.map(({ day, count }) => `${day.slice(8)} ${count}`)] as const;
}

describe('contacts of other zones in the calendar', () => {
  it('stand at their hour on the user’s clock, in its order, and tell what was agreed', async () => {
    const of = await livingIn('Europe/Ljubljana', {
      own: { time: '10:00', zone: 'Europe/Ljubljana' },
      tokyo: { time: '16:00', zone: 'Asia/Tokyo' },
      anyTime: { zone: 'Asia/Tokyo' },
    });
    expect(await shown(of)).toEqual([['26 08:00 tokyo', '26 10:00 own', '26 any anyTime'], ['26 3']]);
    const { items } = await of.store.call('calendar.span', { from: '2026-11-26', to: '2026-11-26' });
    expect(items.map((item) => item.layer === 'activity' && item.agreed)).toEqual([
      { day: '2026-11-26', time: '16:00', zone: 'Asia/Tokyo' },
      undefined,
      undefined,
    ]);
  });

  it.each([
    [WEST, { time: '23:30', zone: EAST }, '25 22:30'],
    [WEST, { time: '00:30', zone: EAST }, '24 23:30'],
    [EAST, { time: '23:30', zone: WEST }, '28 00:30'],
    ['Europe/London', { time: '23:30', zone: WEST }, '27 10:30'],
  ])('in %s one at %o stands and counts at %s', async (zone, fields, at) => {
    const of = await livingIn(zone, { one: fields });
    expect(await shown(of)).toEqual([[`${at} one`], [`${at.slice(0, 2)} 1`]]);
  });

  it('come into a span from the days beside it and leave it, so that each is in one of two weeks', async () => {
    const of = await livingIn(EAST, {
      in: { day: '2026-11-21', time: '23:30', zone: WEST },
      out: { day: '2026-11-28', time: '23:30', zone: WEST },
      outside: { day: '2026-11-22', time: '12:00', zone: EAST },
    });
    expect(await shown(of)).toEqual([['23 00:30 in'], ['23 1']]);
    const next = { from: '2026-11-30', to: '2026-12-06' };
    expect(await shown(of, next)).toEqual([['30 00:30 out'], ['30 1']]);
    expect(await shown(of, { manager: 'somebody else' })).toEqual([[], []]);
  });

  it('stay on their day when they are done: what took place is not moved to another', async () => {
    const of = await livingIn(EAST, {
      other: { time: '23:30', zone: WEST, status: 'done' },
      same: { time: '10:00', zone: 'Asia/Tokyo', status: 'done' },
    });
    expect((await shown(of))[0]).toEqual(['26 15:00 same', '26 23:30 other']);
  });

  it('never make a day longer than it was asked for', async () => {
    const many = Array.from({ length: 12 }, (_, at) => [
      `own ${at}`,
      { time: `${String(at + 8).padStart(2, '0')}:00`, zone: EAST },
    ]);
    const of = await livingIn(EAST, {
      ...Object.fromEntries(many),
      west: { day: '2026-11-25', time: '08:00', zone: WEST },
    });
    const [told, counts] = await shown(of, { perDay: 8 });
    expect(told.slice(0, 2)).toEqual(['26 08:00 own 0', '26 09:00 own 1']);
    expect([told.length, counts]).toEqual([8, ['26 13']]);
    expect(told).toContain('26 09:00 west');
  });

  it('lie over what the user has at the same moment, and not over what only reads so', async () => {
    const { store, names, idOf } = await livingIn('Europe/Ljubljana', {
      tokyo: { time: '18:00', zone: 'Asia/Tokyo', minutes: 30 },
      same: { time: '10:00', zone: 'Europe/Ljubljana', minutes: 30 },
      reads: { time: '18:00', zone: 'Europe/Ljubljana', minutes: 30 },
    });
    await store.call('settings.update', { workEnd: '20:00' });
    const found = await store.call('calendar.conflicts', { ids: [...names.keys()], today: TODAY });
    const over = found.filter(({ overlapping }) => overlapping > 0);
    expect(
      over.map(({ id, overlaps }) => [names.get(id), overlaps.map((other) => names.get(other.id))]),
    ).toEqual([
      ['tokyo', ['same']],
      ['same', ['tokyo']],
    ]);
    expect(found.find(({ id }) => id === idOf('same'))?.overlaps[0]?.time).toBe('10:00');
  });

  it('are printed at the user’s hour with the one that was agreed', async () => {
    const { store } = await livingIn('Europe/Ljubljana', { tokyo: { time: '16:00', zone: 'Asia/Tokyo' } });
    const { bytes } = await store.call('calendar.print', { day: '2026-11-26', today: TODAY });
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('<span class="time">08:00</span>');
    expect(text).toContain('16:00 Tokyo');
  });

  it('are looked for beside a span in an index alone', () => {
    const steps = plansOf(testStore().store, 'calendar.span', {
      from: '2026-11-01',
      to: '2026-11-30',
    }).flatMap((plan) => plan.steps);
    expect(steps.filter((step) => step.includes('activities_planned'))).toEqual([
      'SEARCH activities USING COVERING INDEX activities_planned (day>? AND day<?)',
    ]);
  });
});
