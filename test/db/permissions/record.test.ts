import { testStore, type TestStore } from '@test/support/store';
import { plansOf, slowSteps } from '@test/support/explain';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

async function begin(open: TestStore) {
  const { call } = open;
  const { id: clientId } = await call('clients.create', { name: 'Alfa', phones: [{ number: '+386 1 555' }] });
  const { id: anna } = await call('people.create', {
    clientId,
    name: 'Anna',
    phones: [{ number: '+386 31 1' }],
  });
  const { id: boris } = await call('people.create', { clientId, name: 'Boris' });
  return { clientId, anna, boris };
}
const phone = { channel: 'phone', permission: 'withdrawn', day: '2026-11-20', today: TODAY } as const;

describe('what was said about contacts', () => {
  it('is shown per person and channel, with what was said for the whole client', async () => {
    const open = testStore();
    const { clientId, anna, boris } = await begin(open);
    await open.call('permissions.record', {
      clientId,
      personId: anna,
      ...phone,
      how: 'in a call',
      said: 'no calls',
    });
    const general = { ...phone, channel: 'email', permission: 'granted' } as const;
    await open.call('permissions.record', { clientId, ...general, how: 'on a form' });

    const sides = await open.call('permissions.ofClient', { clientId, today: TODAY });
    expect(sides.map(({ personId }) => personId)).toEqual([null, anna, boris]);
    const shown = sides.map(({ standing, entries }) => [
      entries,
      standing.map((each) => `${each.channel} ${each.permission}${each.general ? ' by the client' : ''}`),
    ]);
    expect(shown).toEqual([
      [1, ['email granted by the client']],
      [1, ['phone withdrawn', 'email granted by the client']],
      [0, ['email granted by the client']],
    ]);
    expect(sides[1]?.standing[0]).toMatchObject({ day: '2026-11-20', how: 'in a call', said: 'no calls' });
  });

  it('keeps its history, which can be corrected and cleaned', async () => {
    const open = testStore();
    const { clientId, anna } = await begin(open);
    const record = (day: string, permission: 'granted' | 'withdrawn') =>
      open.call('permissions.record', { clientId, personId: anna, ...phone, day, permission });
    const { id: first } = await record('2026-11-01', 'granted');
    const { id: second } = await record('2026-11-20', 'withdrawn');
    const history = async () =>
      (await open.call('permissions.history', { clientId, personId: anna })).map(({ id, permission }) => [
        id,
        permission,
      ]);
    expect(await history()).toEqual([
      [second, 'withdrawn'],
      [first, 'granted'],
    ]);
    const standing = async () =>
      (await open.call('permissions.ofClient', { clientId, today: TODAY }))[1]?.standing[0]?.permission;
    expect(await standing()).toBe('withdrawn');
    await open.call('permissions.correct', { id: second, day: '2026-10-20', today: TODAY });
    expect(await standing()).toBe('granted');
    await open.call('permissions.removeEntry', { id: first });
    expect(await history()).toEqual([[second, 'withdrawn']]);
  });

  it('cannot have been said tomorrow, nor by a person of another client', async () => {
    const open = testStore();
    const { clientId, anna } = await begin(open);
    const other = await open.call('clients.create', { name: 'Beta' });
    await expect(
      open.call('permissions.record', { clientId, personId: anna, ...phone, day: '2026-11-27' }),
    ).rejects.toMatchObject({ data: { code: 'invalid-input' } });
    await expect(
      open.call('permissions.record', { clientId: other.id, personId: anna, ...phone }),
    ).rejects.toMatchObject({ data: { code: 'not-found' } });
    await open.call('clients.remove', { ids: [clientId] });
    await expect(open.call('permissions.record', { clientId, ...phone })).rejects.toMatchObject({
      data: { code: 'not-found' },
    });
  });

  it('is in the history of the client', async () => {
    const open = testStore();
    const { clientId, anna } = await begin(open);
    await open.call('permissions.record', { clientId, personId: anna, ...phone, said: 'no calls' });
    const [line] = await open.call('history.ofRecord', { kind: 'client', id: clientId });
    expect(line).toMatchObject({ name: 'permissions.record', params: { name: 'Anna' } });
    expect(line?.fields.find(({ column }) => column === 'said')?.after).toBe('no calls');
  });
});

describe('windows, preferred channel and "do not contact"', () => {
  it('are stored tidily, and rows that stay are not touched', async () => {
    const open = testStore();
    const { clientId, anna } = await begin(open);
    const side = { clientId, personId: anna };
    const friday = { weekday: 5, from: '13:00', to: '14:00' } as const;
    const more = { weekday: 5, from: '14:00', to: '15:30' } as const;
    await open.call('permissions.setHours', { ...side, zone: 'America/New_York', windows: [more, friday] });
    const shown = async () => (await open.call('permissions.ofClient', { clientId, today: TODAY }))[1];
    expect(await shown()).toMatchObject({
      ...{ zone: 'America/New_York', windows: [{ weekday: 5, from: '13:00', to: '15:30' }] },
    });
    const ids = () => open.store.reader.all<{ id: string }>('SELECT id FROM contact_windows ORDER BY id');
    const before = ids();
    const monday = { weekday: 1, from: '09:00', to: '10:00' } as const;
    await open.call('permissions.setHours', { ...side, zone: null, windows: [friday, more, monday] });
    expect(ids()).toHaveLength(2);
    expect(ids()).toEqual(expect.arrayContaining(before));
    await open.call('permissions.setPreferred', { ...side, channel: 'message' });
    await open.call('permissions.setDoNotContact', { ...side, said: '  until spring ' });
    expect(await shown()).toMatchObject({ zone: null, preferred: 'message', doNotContact: 'until spring' });
    await open.call('permissions.setDoNotContact', { ...side, said: null });
    expect(await shown()).toMatchObject({ doNotContact: null });
  });

  it('refuse a window that ends before it begins and a zone that is none', async () => {
    const open = testStore();
    const { clientId } = await begin(open);
    const refused = { data: { code: 'invalid-input' } };
    const hours = { clientId, zone: null };
    await expect(
      open.call('permissions.setHours', { ...hours, windows: [{ weekday: 1, from: '12:00', to: '12:00' }] }),
    ).rejects.toMatchObject(refused);
    await expect(
      open.call('permissions.setHours', { ...hours, zone: 'Mars/Olympus', windows: [] }),
    ).rejects.toMatchObject(refused);
    await open.call('permissions.setHours', {
      ...hours,
      windows: [{ weekday: 1, from: '22:00', to: '00:00' }],
    });
  });

  it('stand on the card and in the list of clients', async () => {
    const open = testStore();
    const { clientId, anna } = await begin(open);
    await open.call('permissions.setDoNotContact', { clientId, said: 'asked in a letter' });
    await open.call('permissions.setDoNotContact', { clientId, personId: anna, said: '' });
    const card = await open.call('clients.card', { id: clientId, today: TODAY });
    expect(card.doNotContact).toBe('asked in a letter');
    expect(card.people.map(({ doNotContact }) => doNotContact)).toEqual(['', null]);
    const { rows } = await open.call('clients.page', { today: TODAY });
    expect(rows.map(({ doNotContact }) => doNotContact)).toEqual([true]);
  });
});

describe('undo', () => {
  it('takes each command back and does it again, to the same tables', async () => {
    const open = testStore();
    const { clientId, anna } = await begin(open);
    const side = { clientId, personId: anna };
    const { id } = await open.call('permissions.record', { ...side, ...phone });
    const friday = { weekday: 5, from: '13:00', to: '15:30' } as const;
    const steps = [
      () => open.call('permissions.record', { clientId, ...phone }),
      () => open.call('permissions.correct', { id, said: 'only mornings', today: TODAY }),
      () => open.call('permissions.setHours', { ...side, windows: [friday], zone: 'Asia/Tokyo' }),
      () => open.call('permissions.setHours', { ...side, windows: [], zone: null }),
      () => open.call('permissions.setPreferred', { ...side, channel: 'email' }),
      () => open.call('permissions.setDoNotContact', { clientId, said: 'never again' }),
      () => open.call('permissions.removeEntry', { id }),
      () => open.call('clients.setNeeds', { clientId, needs: { motives: 'pride', referralDay: TODAY } }),
    ];
    for (const step of steps) {
      const before = open.tables();
      await step();
      const after = open.tables();
      expect(after).not.toEqual(before);
      await open.call('history.undo', {});
      expect(open.tables()).toEqual(before);
      await open.call('history.redo', {});
      expect(open.tables()).toEqual(after);
    }
  });
});

describe('questions about permission', () => {
  it('are answered from indexes', async () => {
    const open = testStore();
    const { clientId, anna } = await begin(open);
    const plans = [
      ...plansOf(open.store, 'permissions.ofClient', { clientId, today: TODAY }),
      ...plansOf(open.store, 'permissions.verdict', { clientId, kind: 'call', day: TODAY, today: TODAY }),
      ...plansOf(open.store, 'permissions.ofAddresses', {
        today: TODAY,
        addresses: [
          { kind: 'phone', value: '+386 31 1' },
          { kind: 'email', value: 'a@b.example', of: { clientId, personId: anna } },
        ],
      }),
    ];
    // People, entries and windows of one client are a handful.
    expect(slowSteps(plans, ['settings', 'days_off', 'j VIRTUAL', 'TEMP B-TREE'])).toEqual([]);
  });
});
