import { type TestStore, testStore } from '@test/support/store';

export const TODAY = '2026-11-26';

export interface Surveyed extends TestStore {
  readonly clientId: string;
  readonly dealId: string;
  readonly personId: string;
}

/** A deal in closure on the day of its event. `now` is that day, 10:20 in Ljubljana. */
export async function surveyed(
  now = '2026-11-26T09:20:00.000Z',
  zone = 'Europe/Ljubljana',
): Promise<Surveyed> {
  const open = testStore({ now });
  const { call } = open;
  await call('settings.update', { zone });
  const { id: clientId } = await call('clients.create', {
    name: 'Alfa Events',
    phones: [{ number: '+386 31 000 120' }],
  });
  const { id: personId } = await call('people.create', { clientId, name: 'Anna Petrova' });
  const { id: dealId } = await call('deals.create', {
    ...{ clientId, title: 'New Year party', eventDay: TODAY, today: TODAY },
  });
  await call('deals.move', { id: dealId, to: 'closure', override: 'a short way', today: TODAY });
  return { ...open, clientId, dealId, personId };
}

/** Open points of a deal by their keys, with their due days. */
export async function openPoints(
  { call }: TestStore,
  dealId: string,
): Promise<Record<string, string | null>> {
  const { points } = await call('deals.get', { id: dealId, today: TODAY });
  return Object.fromEntries(
    points.filter(({ state }) => state === 'pending').map(({ key, dueDay }) => [key, dueDay]),
  );
}
