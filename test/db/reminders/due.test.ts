import { testStore, type TestStore } from '@test/support/store';
import { beforeEach, describe, expect, it } from 'vitest';

const ZONE = 'Europe/Ljubljana';
/** Thursday, 09:50 in Ljubljana. */
const NOW = '2026-11-26T08:50:00.000Z';

let store: TestStore;
beforeEach(async () => {
  store = testStore({ now: NOW });
  await store.call('settings.update', { zone: ZONE, me: 'Maja', country: '' });
});

async function clientNamed(name: string): Promise<string> {
  return (await store.call('clients.create', { name, phones: [{ number: '+386 41 555 001' }] })).id;
}
const plan = (clientId: string, over: Record<string, unknown> = {}) =>
  store.call('activities.plan', {
    ...{ clientId, kind: 'call' as const, day: '2026-11-26', time: '10:00', purpose: 'Agree the menu' },
    ...over,
  });
/** `said`: just now. */
const due = (said: string[] = [], now = NOW) =>
  store.call('reminders.due', { now, said: said.map((key) => ({ key, at: now })) });

describe('reminders.due', () => {
  it('says whom to contact, about what and on which number, and where a click leads', async () => {
    const clientId = await clientNamed('Kava & Co');
    const { id } = await plan(clientId);
    const { reminders, counts, summary, coming } = await due([`morning 2026-11-26`]);
    expect(reminders).toEqual([
      {
        keys: [`${id} 2026-11-26 10:00`],
        title: '10:00 · Kava & Co',
        body: 'Call: Agree the menu · +386 41 555 001',
        target: { kind: 'contact', id, clientId },
      },
    ]);
    expect(counts).toEqual({ today: 1, overdue: 0 });
    expect(summary).toBe('1 contact today');
    expect(coming).toEqual([{ label: '10:00  Kava & Co', target: { kind: 'contact', id, clientId } }]);
    expect((await due([`${id} 2026-11-26 10:00`, 'morning 2026-11-26'])).reminders).toEqual([]);
  });

  it('reminds again at the new time of a contact that moved after it was said, and of one that wants it later', async () => {
    const { id } = await plan(await clientNamed('Kava & Co'));
    const said = [
      { key: 'morning 2026-11-26', at: NOW },
      { key: `${id} 2026-11-26 10:00`, at: NOW },
    ];
    const told = async (now: string) =>
      (await store.call('reminders.due', { now, said })).reminders.map(({ title }) => title);
    await store.call('activities.move', { id, day: '2026-11-26', time: '11:00' });
    expect(await told('2026-11-26T09:49:00.000Z')).toEqual([]);
    expect(await told('2026-11-26T09:50:00.000Z')).toEqual(['11:00 · Kava & Co']);
    await store.call('activities.move', { id, day: '2026-11-26', time: '10:00' });
    await store.call('activities.update', { id, remindMinutes: 30 });
    expect(await told('2026-11-26T08:55:00.000Z')).toEqual([]);
    await store.call('activities.update', { id, remindMinutes: 5 });
    expect(await told('2026-11-26T08:54:00.000Z')).toEqual([]);
    expect(await told('2026-11-26T08:55:00.000Z')).toEqual(['10:00 · Kava & Co']);
  });

  it('gathers what was slept through, in the language of the settings', async () => {
    await store.call('settings.update', { language: 'ru' });
    const clientId = await clientNamed('Альфа');
    for (const time of ['08:00', '08:15', '08:30', '08:45', '09:00']) await plan(clientId, { time });
    const { reminders, next } = await due(['morning 2026-11-26']);
    expect(reminders.map(({ title, body, target }) => [title, body, target.kind])).toEqual([
      ['Пропущено 5 контактов', '08:00 Альфа, 08:15 Альфа, 08:30 Альфа, и ещё 2', 'today'],
    ]);
    expect(next).toBeNull();
  });

  it('counts the day up in the morning, once', async () => {
    const clientId = await clientNamed('Beta');
    await plan(clientId, { time: null });
    await plan(clientId, { day: '2026-11-24', time: null });
    const { reminders } = await due();
    expect(reminders).toEqual([
      {
        keys: ['morning 2026-11-26'],
        title: 'Your day',
        body: '1 contact today, 1 overdue',
        target: { kind: 'today' },
      },
    ]);
    expect((await due(['morning 2026-11-26'])).reminders).toEqual([]);
  });

  it('is about the user’s own contacts and nobody’s, and not about what is done, cancelled or deleted', async () => {
    const clientId = await clientNamed('Gamma');
    await plan(clientId, { manager: 'Tom' });
    const done = await plan(clientId);
    const cancelled = await plan(clientId);
    const removed = await plan(clientId);
    const kept = await plan(clientId, { manager: '' });
    await store.call('activities.done', { id: done.id, day: '2026-11-26', result: 'spoke' });
    await store.call('activities.cancel', { ids: [cancelled.id] });
    await store.call('activities.remove', { id: removed.id });
    const { reminders } = await due(['morning 2026-11-26']);
    expect(reminders.map(({ target }) => target.kind === 'contact' && target.id)).toEqual([kept.id]);
  });

  it('tells the next moment, of contacts in other zones too', async () => {
    const clientId = await clientNamed('Delta');
    await plan(clientId, { time: '12:00', zone: 'Europe/London' });
    expect((await due(['morning 2026-11-26'])).next).toBe('2026-11-26T11:50:00.000Z');
  });

  it('speaks of the user’s own clock', async () => {
    const clientId = await clientNamed('Delta');
    await plan(clientId, { time: '12:00', zone: 'Europe/London' });
    const { reminders, coming } = await due(['morning 2026-11-26'], '2026-11-26T11:50:00.000Z');
    expect(reminders[0]?.title).toBe('13:00 · Delta');
    expect(coming[0]?.label).toBe('13:00  Delta');
  });

  it('names the day of a contact that is not today’s', async () => {
    const clientId = await clientNamed('Zeta');
    await plan(clientId, { day: '2026-11-27', time: '09:30', remindMinutes: 24 * 60 });
    await plan(clientId, { day: '2026-11-24', time: '16:00' });
    const said = ['morning 2026-11-26'];
    const { reminders } = await due(said);
    expect(reminders.map(({ title }) => title)).toEqual([
      'Missed Tue 24 Nov 16:00 · Zeta',
      'Fri 27 Nov 09:30 · Zeta',
    ]);
    await plan(clientId, { day: '2026-11-26', time: '09:00' });
    expect((await due(said)).reminders[0]?.body).toBe('Tue 24 Nov 16:00 Zeta, 09:00 Zeta');
    for (const [language, day] of [
      ['ru', 'вт 24 нояб. 16:00'],
      ['sl', 'tor. 24. nov. 16:00'],
    ] as const) {
      await store.call('settings.update', { language });
      expect((await due(said)).reminders[0]?.body).toContain(day);
    }
  });

  it('does not count up a morning that had no contacts when one is planned later', async () => {
    const { reminders, settled } = await due();
    expect([reminders, settled]).toEqual([[], ['morning 2026-11-26']]);
    await plan(await clientNamed('Eta'), { time: null });
    expect((await due(settled)).reminders).toEqual([]);
  });

  it('lists in the tray what lies ahead before what went by', async () => {
    for (const [name, time] of [
      ['Gone', '08:00'],
      ['Later', '15:00'],
      ['Any time', null],
      ['Soon', '10:00'],
    ] as const)
      await plan(await clientNamed(name), { time });
    expect((await due()).coming.map(({ label }) => label)).toEqual([
      '10:00  Soon',
      '15:00  Later',
      'Any time',
      '08:00  Gone',
    ]);
  });

  it('is not kept from what is due now by thousands that lie ahead', async () => {
    const clientId = await clientNamed('Theta');
    const { id } = await plan(clientId);
    const { id: ahead } = await plan(clientId, { day: '2026-11-30', time: '10:00' });
    store.store.raw.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2100)
      INSERT INTO activities (id, client_id, kind, day, time, minutes, zone, manager, status, purpose, created_at)
        SELECT 'many-' || n.i, client_id, kind, day, time, minutes, zone, manager, status, purpose, created_at
        FROM n, activities WHERE id = '${ahead}'`);
    const { reminders, counts } = await due(['morning 2026-11-26']);
    expect(reminders.map(({ keys }) => keys)).toEqual([[`${id} 2026-11-26 10:00`]]);
    expect(counts).toEqual({ today: 1, overdue: 0 });
  });

  it('sees a change at the next look', async () => {
    const clientId = await clientNamed('Iota');
    const { id } = await plan(clientId);
    await due(['morning 2026-11-26']);
    await store.call('activities.cancel', { ids: [id] });
    expect((await due(['morning 2026-11-26'])).reminders).toEqual([]);
  });

  it('lists and counts by the user’s day what was agreed on another clock', async () => {
    const clientId = await clientNamed('Tokyo Trade');
    await plan(clientId, { day: '2026-11-27', time: '01:00', zone: 'Asia/Tokyo' });
    await plan(await clientNamed('Lakers'), { time: '17:00', zone: 'America/Los_Angeles' });
    const { coming, counts } = await due();
    expect(coming.map(({ label }) => label)).toEqual(['17:00  Tokyo Trade']);
    expect(counts).toEqual({ today: 1, overdue: 0 });
  });

  it('changes nothing', async () => {
    const clientId = await clientNamed('Epsilon');
    await plan(clientId);
    const before = store.tables();
    const announced = store.announced.length;
    await due();
    expect(store.tables()).toEqual(before);
    expect(store.announced).toHaveLength(announced);
  });

  it('reads only the index of timed contacts', () => {
    const plans = store.store.reader.all<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT a.id FROM activities a INDEXED BY activities_timed
       WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.time IS NOT NULL AND a.day BETWEEN '2026-11-22' AND '2026-11-28'`,
    );
    expect(plans.map(({ detail }) => detail)).toEqual([
      'SEARCH a USING COVERING INDEX activities_timed (day>? AND day<?)',
    ]);
  });
});
