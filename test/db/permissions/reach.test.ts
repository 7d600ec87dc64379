import { readReach } from '@db/permissions';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

async function begin() {
  const open = testStore();
  const { call } = open;
  await call('settings.update', { zone: 'Europe/Ljubljana' });
  const { id: alfa } = await call('clients.create', { name: 'Alfa', address: 'Main street 1' });
  const person = (name: string, more: object = {}) =>
    call('people.create', { clientId: alfa, name, ...more });
  const { id: clerk } = await person('Clerk', { role: 'accountant', phones: [{ number: '01 1' }] });
  const { id: boss } = await person('Boss', { role: 'decision-maker', messenger: 'Signal' });
  const { id: beta } = await call('clients.create', { name: 'Beta', emails: [{ address: 'b@x.example' }] });
  const book = () => readReach(open.store.reader, { clientIds: [alfa, beta], today: TODAY });
  return { ...open, alfa, beta, boss, clerk, book };
}

describe('how many clients can be reached', () => {
  it('knows addresses, each person with those of its client', async () => {
    const { alfa, beta, boss, clerk, book } = await begin();
    const addresses = (clientId: string, personId: string | null) =>
      [...book().of(clientId, personId).addresses].sort();
    expect(addresses(alfa, boss)).toEqual(['letter', 'message']);
    expect(addresses(alfa, clerk)).toEqual(['letter', 'message', 'phone']);
    expect(addresses(beta, null)).toEqual(['email']);
  });

  it('names whom to ask for, and answers for that person when nobody is named', async () => {
    const { call, alfa, beta, boss, clerk, book } = await begin();
    expect(book().personOf(alfa)).toBe(boss);
    expect(book().personOf(beta)).toBeNull();
    const tuesday = { weekday: 2 as const, from: '09:00', to: '10:00' };
    const hours = { clientId: alfa, windows: [tuesday] };
    await call('permissions.setHours', { ...hours, personId: boss, zone: 'Asia/Tokyo' });
    await call('permissions.setPreferred', { clientId: alfa, personId: boss, channel: 'message' });
    expect(book().of(alfa, null).hours).toEqual({ zone: 'Asia/Tokyo', windows: hours.windows });
    expect(book().of(alfa, clerk).hours).toBeNull();
    expect([book().preferredOf(alfa, null), book().preferredOf(alfa, clerk)]).toEqual(['message', null]);

    await call('permissions.setDoNotContact', { clientId: alfa, personId: boss, said: '' });
    expect(book().personOf(alfa)).toBe(clerk);
    expect(book().of(alfa, boss).personDoNotContact).toBe(true);
    await call('people.remove', { id: clerk });
    expect(book().personOf(alfa)).toBeNull();
    // Somebody who is gone is as nobody.
    expect(book().of(alfa, clerk).personDoNotContact).toBe(false);
  });

  it('joins what the client said with what its people said', async () => {
    const { call, alfa, boss, clerk, book } = await begin();
    const entry = { channel: 'message', day: '2026-11-01', today: TODAY } as const;
    await call('permissions.record', { clientId: alfa, personId: boss, ...entry, permission: 'granted' });
    await call('permissions.record', {
      clientId: alfa,
      ...entry,
      day: '2026-10-01',
      permission: 'withdrawn',
    });
    expect(book().of(alfa, boss).permissions).toEqual({ message: 'granted' });
    expect(book().of(alfa, clerk).permissions).toEqual({ message: 'withdrawn' });
    await call('permissions.setDoNotContact', { clientId: alfa, said: 'no more' });
    expect(book().of(alfa, clerk).clientDoNotContact).toBe(true);
  });

  it('answers for clients that are not there, and for none', async () => {
    const { store, book } = await begin();
    const unknown = book().of('019a0000-0000-7000-8000-00000000dead', null);
    expect([unknown.clientDoNotContact, unknown.addresses.size, unknown.hours]).toEqual([false, 0, null]);
    expect(readReach(store.reader, { clientIds: [], today: TODAY }).personOf('x')).toBeNull();
  });
});
