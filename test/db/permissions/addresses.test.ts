import { testStore } from '@test/support/store';
import { expect, it } from 'vitest';

const TODAY = '2026-11-26';

it('marks numbers and addresses of those who do not want it, however they are written', async () => {
  const { call } = testStore();
  const { id: clientId } = await call('clients.create', { name: 'Alfa', phones: [{ number: '+386 1 555' }] });
  const { id: anna } = await call('people.create', {
    ...{ clientId, name: 'Anna', phones: [{ number: '+386 31 123 456' }] },
    emails: [{ address: 'Anna@X.example' }],
  });
  const phone = (value: string, of: { clientId: string; personId?: string } | null = null) =>
    ({ kind: 'phone', value, of }) as const;
  const ask = (...addresses: { kind: 'phone' | 'email'; value: string }[]) =>
    call('permissions.ofAddresses', { today: TODAY, addresses });
  expect(await ask(phone('+386 31 123 456'), phone('+386 1 555'), phone(''))).toEqual([null, null, null]);

  await call('permissions.record', {
    ...{ clientId, personId: anna, channel: 'phone', permission: 'withdrawn', day: '2026-11-20' },
    ...{ said: 'no calls', today: TODAY },
  });
  const bar = { code: 'permission-withdrawn', name: 'Anna', said: 'no calls', day: '2026-11-20' };
  expect(
    await ask(
      phone('00 000'),
      phone('+38631123456'),
      { kind: 'email', value: 'anna@x.example' },
      phone('+386 1 555'),
      // Anna is asked for at the number of the company.
      phone('+386 1 555', { clientId, personId: anna }),
    ),
  ).toEqual([null, bar, null, null, bar]);

  await call('permissions.setDoNotContact', { clientId, personId: anna, said: '' });
  const alone = { code: 'person-do-not-contact', name: 'Anna', said: '', day: null };
  expect(await ask({ kind: 'email', value: 'anna@x.example' })).toEqual([alone]);

  await call('permissions.setDoNotContact', { clientId, said: 'never' });
  const never = { code: 'client-do-not-contact', name: 'Alfa', said: 'never', day: null };
  expect(await ask(phone('+386 1 555'), phone('+386 31 123 456'))).toEqual([never, never]);

  await call('clients.remove', { ids: [clientId] });
  expect(await ask(phone('+386 1 555'))).toEqual([null]);
});
