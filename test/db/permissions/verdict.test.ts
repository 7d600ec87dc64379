import type { InputOf } from '@shared/contract';
import { records } from '@test/support/records';
import { testStore, type TestStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26'; // a Thursday
type Wish = Omit<InputOf<'permissions.verdict'>, 'clientId' | 'today'>;

async function begin(settings: InputOf<'settings.update'> = {}) {
  const open = testStore();
  const { call } = open;
  await call('settings.update', { zone: 'Europe/Ljubljana', me: 'Maja', ...settings });
  const { id: clientId } = await call('clients.create', { name: 'Alfa', phones: [{ number: '01 555' }] });
  const { id: anna } = await call('people.create', {
    ...{ clientId, name: 'Anna', role: 'decision-maker', emails: [{ address: 'anna@x.example' }] },
  });
  const verdict = (wish: Partial<Wish> & { today?: string } = {}) =>
    call('permissions.verdict', { clientId, kind: 'call', day: TODAY, today: TODAY, ...wish });
  const codes = async (wish: Partial<Wish> & { today?: string } = {}) =>
    (await verdict(wish)).objections.map(({ code }) => code).filter((code) => code !== 'permission-unknown');
  return { ...open, clientId, anna, verdict, codes };
}
const plan = (open: TestStore, clientId: string, day: string, more: object = {}) =>
  open.call('activities.plan', { clientId, kind: 'call', day, purpose: 'ask', ...more });

describe('the verdict on a wished contact', () => {
  it('is good for somebody nobody said anything about, with the one to ask for', async () => {
    const { verdict, anna } = await begin();
    expect(await verdict()).toMatchObject({
      ...{
        may: true,
        person: { id: anna, name: 'Anna' },
        client: 'Alfa',
        said: '',
        hours: null,
        offer: null,
      },
      objections: [{ code: 'permission-unknown', channel: 'phone' }],
    });
  });

  it('tells what was said, and offers the channel that is open', async () => {
    const { call, clientId, anna, verdict } = await begin();
    await call('permissions.record', {
      ...{ clientId, personId: anna, channel: 'phone', permission: 'withdrawn', day: '2026-11-20' },
      ...{ said: 'Write to me instead', today: TODAY },
    });
    expect(await verdict({ personId: anna, time: '10:00' })).toMatchObject({
      ...{ may: false, said: 'Write to me instead', saidDay: '2026-11-20' },
      objections: [{ code: 'permission-withdrawn', channel: 'phone' }],
      offer: { kind: 'message', day: TODAY, time: '10:00' },
    });
    await call('permissions.setPreferred', { clientId, personId: anna, channel: 'email' });
    expect((await verdict({ personId: anna })).offer).toEqual({ kind: 'email', day: TODAY, time: null });
  });

  it('is not held up by what was planned for a day before today and did not take place', async () => {
    const open = await begin();
    const { clientId, codes, call } = open;
    const overdue = await plan(open, clientId, '2026-11-25');
    expect(await codes()).toEqual([]);
    // Nor is a talk of that day taken for the overdue contact that is moved.
    await call('activities.log', { clientId, kind: 'call', day: '2026-11-25', result: 'spoke' });
    expect(await codes({ activityId: overdue.id })).toEqual(['gap']);
    await plan(open, clientId, '2026-11-30');
    expect(await codes({ day: '2026-12-01' })).toEqual(['gap']);
  });

  it('obeys "do not contact" of the client and of the person, and offers nothing then', async () => {
    const { call, clientId, anna, verdict } = await begin();
    await call('permissions.setDoNotContact', { clientId, personId: anna, said: 'on leave' });
    expect(await verdict({ personId: anna })).toMatchObject({
      ...{ may: false, said: 'on leave', offer: null, person: { name: 'Anna' } },
    });
    // Nobody else is there, so the company is asked at its own number.
    expect(await verdict()).toMatchObject({ may: true, person: null });
    await call('permissions.setDoNotContact', { clientId, said: 'never again' });
    const refused = await verdict();
    expect(refused).toMatchObject({ may: false, said: 'never again', offer: null });
    expect(refused.objections[0]?.code).toBe('client-do-not-contact');
  });

  it('knows days off, working hours and windows, and offers the next that fits', async () => {
    const { call, clientId, anna, verdict, codes } = await begin();
    const friday = { weekday: 5, from: '13:00', to: '15:30' } as const;
    expect(await codes({ day: '2026-11-28' })).toEqual(['day-off']);
    expect(await codes({ time: '07:00' })).toEqual(['outside-work']);
    await call('permissions.setHours', {
      clientId,
      personId: anna,
      windows: [friday],
      zone: 'America/New_York',
    });
    // Thirteen o'clock in New York is seven in the evening, after work.
    const late = await verdict({ day: '2026-11-27', time: '14:00' });
    expect(late.objections.at(-1)?.code).toBe('window-closed');
    expect(late.hours).toEqual({ zone: 'America/New_York', windows: [friday] });
    await call('settings.update', { workEnd: '21:00' });
    expect((await verdict({ day: '2026-11-27', time: '14:00' })).offer).toEqual({
      ...{ kind: 'call', day: '2026-11-27', time: '19:00' },
    });
  });

  it('counts other contacts of the client, but not the one that is moved', async () => {
    const { verdict, codes, clientId, ...open } = await begin();
    await open.call('clients.update', { id: clientId, segment: 'A' }); // a gap of three days
    const { id } = await plan(open, clientId, '2026-11-30');
    const gap = await verdict({ day: '2026-12-01' });
    expect(gap.objections.at(-1)).toEqual({ code: 'gap', contact: '2026-11-30', days: 1, minimumGap: 3 });
    expect(gap.offer).toEqual({ kind: 'call', day: '2026-12-03', time: null });
    expect(await codes({ day: '2026-12-01', activityId: id })).toEqual([]);
    expect(await codes({ day: '2026-12-01', asked: true })).toEqual([]);
    // A second one on the same day still counts.
    await plan(open, clientId, '2026-11-30');
    expect(await codes({ day: '2026-12-01', activityId: id })).toEqual(['gap']);
  });

  it('knows the cap across all reasons', async () => {
    const { codes, clientId, ...open } = await begin();
    await open.call('clients.update', { id: clientId, segment: 'VIP' }); // a gap of two days
    for (const day of ['2026-12-01', '2026-12-04', '2026-12-08']) await plan(open, clientId, day);
    expect(await codes({ day: '2026-12-11' })).toContain('cap');
    expect(await codes({ day: '2026-12-15' })).toEqual([]);
  });

  it('offers no time that the user has given away, and nothing past', async () => {
    const { verdict, clientId, anna, ...open } = await begin();
    const thursday = { weekday: 4, from: '13:00', to: '14:00' } as const;
    await open.call('permissions.setHours', { clientId, personId: anna, windows: [thursday], zone: null });
    const { id: other } = await open.call('clients.create', { name: 'Beta' });
    await plan(open, other, TODAY, { time: '13:00', minutes: 30 });
    const wish = { time: '10:00', minutes: 15 } as const;
    expect((await verdict(wish)).offer).toMatchObject({ day: TODAY, time: '13:30' });
    expect((await verdict({ ...wish, now: '13:50' })).offer).toMatchObject({
      day: '2026-12-03',
      time: '13:00',
    });
  });

  it('throws not-found for a client that is not there', async () => {
    const { call } = await begin();
    const clientId = '019a0000-0000-7000-8000-00000000dead';
    await expect(
      call('permissions.verdict', { clientId, kind: 'call', day: TODAY, today: TODAY }),
    ).rejects.toMatchObject({ data: { code: 'not-found' } });
  });
});

describe('clocks', () => {
  const sunday = { weekday: 7, from: '10:00', to: '12:00' } as const;
  const always = { workingDays: [1, 2, 3, 4, 5, 6, 7], workStart: '00:00', workEnd: '23:59' };

  it.each([
    // It is Monday morning in Kiritimati while it is Sunday in Pago Pago, 25 hours behind.
    ['Pacific/Kiritimati', 'Pacific/Pago_Pago', '2026-11-23', '11:00', true],
    ['Pacific/Kiritimati', 'Pacific/Pago_Pago', '2026-11-22', '11:00', false],
    ['Pacific/Pago_Pago', 'Pacific/Kiritimati', '2026-11-21', '09:00', true],
    ['Pacific/Pago_Pago', 'Pacific/Kiritimati', '2026-11-22', '09:00', false],
    // The clocks of Europe go back on 25 October 2026 and forward on 28 March 2027; those of Honolulu never.
    ['Europe/Ljubljana', 'Pacific/Honolulu', '2026-10-18', '23:30', true],
    ['Europe/Ljubljana', 'Pacific/Honolulu', '2026-10-25', '23:30', false],
    ['Europe/Ljubljana', 'Pacific/Honolulu', '2026-10-25', '21:00', true],
    ['Pacific/Honolulu', 'Europe/Ljubljana', '2026-10-17', '22:00', true],
    ['Pacific/Honolulu', 'Europe/Ljubljana', '2026-10-24', '22:00', false],
    ['Pacific/Honolulu', 'Europe/Ljubljana', '2026-10-24', '23:30', true],
    ['Pacific/Honolulu', 'Europe/Ljubljana', '2027-03-20', '22:00', false],
    ['Pacific/Honolulu', 'Europe/Ljubljana', '2027-03-27', '22:00', true],
  ] as const)('in %s, for a Sunday window in %s: %s %s', async (zone, theirs, day, time, isOpen) => {
    const { call, clientId, anna, codes } = await begin({ ...always, zone });
    await call('permissions.setHours', { clientId, personId: anna, windows: [sunday], zone: theirs });
    const found = await codes({ day, time, minutes: 15, today: day });
    expect(found.includes('window-closed')).toBe(!isOpen);
  });

  it('follow the daylight-saving weeks in which the two clocks are an hour nearer', async () => {
    const { call, clientId, anna, codes } = await begin();
    const monday = { weekday: 1, from: '09:00', to: '10:00' } as const;
    await call('permissions.setHours', {
      clientId,
      personId: anna,
      windows: [monday],
      zone: 'America/New_York',
    });
    const closed = async (day: string, time: string) =>
      (await codes({ day, time, minutes: 15, today: day })).includes('window-closed');
    expect(await closed('2026-10-19', '15:30')).toBe(false);
    expect(await closed('2026-10-26', '15:30')).toBe(true);
    expect(await closed('2026-10-26', '14:30')).toBe(false);
    expect(await closed('2026-11-02', '15:30')).toBe(false);
  });

  it('know 29 February', async () => {
    const { clientId, codes, ...open } = await begin();
    await open.call('clients.update', { id: clientId, segment: 'A' });
    await plan(open, clientId, '2028-02-28');
    expect(await codes({ day: '2028-02-29', today: '2028-02-27' })).toEqual(['gap']);
    expect(await codes({ day: '2028-03-02', today: '2028-02-27' })).toEqual([]);
  });
});

it('does not count attempts without an answer', async () => {
  const { clientId, codes, ...open } = await begin();
  await open.call('clients.update', { id: clientId, segment: 'A' });
  records(open, (write) => {
    write.activity({ client_id: clientId, day: TODAY, status: 'done', result: 'no-answer' });
  });
  expect(await codes({ day: '2026-11-27' })).toEqual([]);
  records(open, (write) => {
    write.activity({ client_id: clientId, day: TODAY, status: 'done', result: 'spoke' });
  });
  expect(await codes({ day: '2026-11-27' })).toEqual(['gap']);
});
