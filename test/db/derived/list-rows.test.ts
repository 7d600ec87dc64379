import { check } from '@db/check';
import {
  keptOfClients,
  keptOfDeals,
  keptOfPoints,
  shownOfClients,
  shownOfDeals,
  shownOfPoints,
} from '@test/support/list-rows';
import { begin, steps, take } from '@test/support/random-commands';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function expectShown({ store: { reader } }: TestStore): void {
  expect(keptOfClients(reader)).toEqual(shownOfClients(reader));
  expect(keptOfDeals(reader)).toEqual(shownOfDeals(reader));
  expect(keptOfPoints(reader)).toEqual(shownOfPoints(reader));
}

describe('what is kept of a client for the lists', () => {
  it('is what its records say, after any commands, undone and done again', async () => {
    await fc.assert(
      fc.asyncProperty(steps(20, 60), async (course) => {
        const open = testStore();
        await begin(open);
        for (const step of course) await take(open, step);
        expectShown(open);
        for (let back = 0; back < 12; back += 1) await open.call('history.undo', {});
        expectShown(open);
        for (let again = 0; again < 12; again += 1) await open.call('history.redo', {});
        expectShown(open);
        expect(
          check(open.store.file).filter(({ kind }) => /^(client|deal|point|touch)-state-differs$/.test(kind)),
        ).toEqual([]);
        open.close();
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  it('goes over to the first phone of somebody who is there', async () => {
    const open = testStore();
    const phone = (id: string) =>
      open.store.reader.value('SELECT phone FROM client_state WHERE client_id = ?', [id]);
    const { id } = await open.call('clients.create', { name: 'Alfa' });
    const person = (number: string) =>
      open.call('people.create', { clientId: id, name: number, phones: [{ number }] });
    const { id: vera } = await person('+386 40 100 200');
    const { id: ivan } = await person('+386 40 100 300');
    expect(phone(id)).toBe('+386 40 100 200');
    await open.call('people.remove', { id: vera });
    expect(phone(id)).toBe('+386 40 100 300');
    // Into the trash with the client: shown there as it was.
    await open.call('clients.remove', { ids: [id] });
    expect(phone(id)).toBe('+386 40 100 300');
    await open.call('clients.restore', { ids: [id] });
    await open.call('people.remove', { id: ivan });
    expect(phone(id)).toBe('');
    await open.call('clients.update', { id, phones: [{ number: '+386 1 200 300' }] });
    expect(phone(id)).toBe('+386 1 200 300');
    expectShown(open);
  });

  it('is what the records say when they are changed past the commands, and go for good one by one', async () => {
    const open = testStore();
    await begin(open);
    const { raw } = open.store;
    raw.exec(`PRAGMA foreign_keys = ON;
      INSERT INTO commands (at, name, params, kind, state) VALUES ('x', 'test', '{}', 'do', 'done')`);
    raw.exec("UPDATE activities SET purpose = 'sing'");
    raw.exec("UPDATE activities SET kind = 'visit'");
    raw.exec("UPDATE control_points SET title = 'Sing'");
    raw.exec("UPDATE control_points SET due_by = 'hand', reason = 'so', mandatory = 1, source_id = 'x'");
    raw.exec("UPDATE deals SET direction = 'inbound', length = 'short'");
    expectShown(open);
    expect(keptOfClients(raw)).toMatchObject({
      [raw.value<string>('SELECT min(id) FROM clients')]: { next_kind: 'visit' },
    });
    for (const table of [
      'people',
      'client_tags',
      'phones',
      'activities',
      'control_points',
      'deals',
      'clients',
    ])
      for (const { id } of raw.all<{ id: string }>(`SELECT id FROM ${table}`)) {
        raw.run(`DELETE FROM ${table} WHERE id = ?`, [id]);
        expectShown(open);
      }
    expect(keptOfClients(raw)).toEqual({});
  });
});
