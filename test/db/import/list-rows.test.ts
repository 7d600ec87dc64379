import { keptOfClients, shownOfClients } from '@test/support/list-rows';
import { expect, it } from 'vitest';
import { importing } from './importing';

it('keeps the first phone and e-mail of clients that are new, and of those that were there, in the same file', async () => {
  const into = importing();
  const head = 'Company,Contact,Phone,E-mail';
  await into.run(into.csv(head, 'Alfa,,,', 'Beta,Vera,+386 40 100 200,vera@beta.example'));
  await into.run(
    into.csv(
      head,
      'Alfa,Ivan,+386 40 100 300,ivan@alfa.example',
      'Gama,Mila,+386 40 100 400,mila@gama.example',
      'Gama,Rok,+386 40 100 500,rok@gama.example',
    ),
    { onDuplicate: 'update' },
  );
  const expectKept = (phones: readonly string[]) => {
    const { raw } = into.store;
    expect(into.column('SELECT phone FROM client_state ORDER BY name')).toEqual(phones);
    expect(keptOfClients(raw)).toEqual(shownOfClients(raw));
  };
  const both = ['+386 40 100 300', '+386 40 100 200', '+386 40 100 400'];
  expectKept(both);
  await into.call('history.undo', {});
  expectKept(['', '+386 40 100 200']);
  await into.call('history.redo', {});
  expectKept(both);
});

it('keeps them when so many are imported that they are taken back and made again table by table', async () => {
  const into = importing();
  const row = (client: number, at: number) =>
    `Client ${client},Person ${at},+386 40 ${100_000 + at},p${at}@firm.example`;
  // One client has more of them than are taken back row by row.
  const rows = Array.from({ length: 1_300 }, (_, at) => row(at < 1_200 ? at : 0, at));
  await into.run(into.csv('Company,Contact,Phone,E-mail', ...rows));
  const { raw } = into.store;
  const kept = keptOfClients(raw);
  expect(Object.values(kept).filter(({ phone, email }) => phone !== '' && email !== '')).toHaveLength(1_200);
  await into.call('history.undo', {});
  expect(keptOfClients(raw)).toEqual({});
  await into.call('history.redo', {});
  expect(keptOfClients(raw)).toEqual(kept);
});
