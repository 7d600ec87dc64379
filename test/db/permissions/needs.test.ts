import { NO_BRIEF } from '@shared/domain/clients/needs';
import { testStore } from '@test/support/store';
import { expect, it } from 'vitest';

it('keeps the whole brief of a client, part by part', async () => {
  const { call } = testStore();
  const { id } = await call('clients.create', { name: 'Alfa' });
  expect(await call('clients.needs', { id })).toEqual(NO_BRIEF);
  await call('clients.setNeeds', {
    clientId: id,
    needs: { success: 'Everybody dances', competitors: 'Gala d.o.o.' },
  });
  await call('clients.setNeeds', {
    clientId: id,
    needs: { decisionMaker: 'found', referralDay: '2028-02-29', preferences: 'short mails' },
  });
  expect(await call('clients.needs', { id })).toEqual({
    ...NO_BRIEF,
    ...{ success: 'Everybody dances', competitors: 'Gala d.o.o.', preferences: 'short mails' },
    ...{ decisionMaker: 'found', referralDay: '2028-02-29' },
  });
  await call('clients.setNeeds', { clientId: id, needs: { referralDay: null } });
  expect((await call('clients.needs', { id })).referralDay).toBeNull();
  await expect(
    call('clients.setNeeds', { clientId: id, needs: { referralDay: '2027-02-29' } }),
  ).rejects.toMatchObject({ data: { code: 'invalid-input' } });
});

it('keeps the name of a person in a messenger', async () => {
  const { call } = testStore();
  const { id: clientId } = await call('clients.create', { name: 'Alfa' });
  const { id } = await call('people.create', { clientId, name: 'Anna', messenger: 'Telegram @anna' });
  const card = () => call('clients.card', { id: clientId, today: '2026-11-26' });
  expect((await card()).people[0]?.messenger).toBe('Telegram @anna');
  await call('people.update', { id, name: 'Anna', messenger: 'Signal' });
  expect((await card()).people[0]?.messenger).toBe('Signal');
});
