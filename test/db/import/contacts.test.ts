import { check } from '@db/check';
import { tablesIn } from '@test/support/stored';
import { describe, expect, it } from 'vitest';
import { importing, TODAY } from './importing';

const HEAD = 'Company,Contact,Phone,E-mail,City,Manager,Tags';
const AS_PEOPLE = { as: 'people' } as const;

describe('clients that are there already', () => {
  it.each([
    ['ООО "Ромашка"', 'Ромашка'],
    ['Ромашка, ООО', 'ООО Ромашка'],
    ['Alpska hiša d.o.o.', 'ALPSKA HISA'],
    ['Acme Ltd', 'Acme'],
  ])('%s is the company %s', async (there, written) => {
    const into = importing();
    await into.call('clients.create', { name: there });
    const done = await into.run(into.csv('Company,City', `"${written}",`), { as: 'clients' });
    expect(done).toMatchObject({ created: 0, skipped: 1, batch: null });
  });

  it('of several companies of one key the one with the very name is meant', async () => {
    const into = importing();
    await into.call('clients.create', { name: 'Acme Ltd' });
    const exact = await into.call('clients.create', { name: 'Acme' });
    const token = into.csv('Company,City', 'Acme,Kranj');
    await into.run(token, { as: 'clients', onDuplicate: 'update' });
    expect(into.column("SELECT id FROM clients WHERE city = 'Kranj'")).toEqual([exact.id]);
  });

  it('of several of the very name the one that has the phone is meant, else the row is refused', async () => {
    const into = importing();
    await into.call('clients.create', { name: 'Acme', phones: [{ number: '+386 31 200 100' }] });
    const second = await into.call('clients.create', {
      name: 'Acme',
      phones: [{ number: '+386 31 200 200' }],
    });
    const token = into.csv(HEAD, 'Acme,,+386 31 200 200,,Kranj,,', 'Acme,,+386 31 999 999,,Celje,,');
    const done = await into.run(token, { as: 'clients', onDuplicate: 'update' });
    expect(done).toMatchObject({ updated: 1, rejected: 1, reasons: [{ code: 'several-matches', count: 1 }] });
    expect(into.column("SELECT id FROM clients WHERE city = 'Kranj'")).toEqual([second.id]);
  });

  it('skip leaves them alone, update overwrites, merge fills in, create makes a second one', async () => {
    const result = async (onDuplicate: 'skip' | 'update' | 'merge' | 'create') => {
      const into = importing();
      const notes = 'ours';
      await into.call('clients.create', { name: 'Acme', city: 'Kranj', notes, tags: ['old'] });
      const token = into.csv(
        'Company,City,Manager,Notes,Tags,Phone',
        'Acme,Celje,Ana,theirs,"old, new",+386 31 200 100',
      );
      const done = await into.run(token, { as: 'clients', onDuplicate });
      const clients = into.store.raw.all('SELECT city, manager, notes FROM clients ORDER BY id');
      const tags = into.column('SELECT tag FROM client_tags ORDER BY client_id, tag');
      return { counts: [done.created, done.updated, done.skipped], clients, tags };
    };
    const ours = { city: 'Kranj', manager: '', notes: 'ours' };
    expect(await result('skip')).toEqual({ counts: [0, 0, 1], clients: [ours], tags: ['old'] });
    expect(await result('update')).toEqual({
      counts: [0, 1, 0],
      clients: [{ city: 'Celje', manager: 'Ana', notes: 'ours\ntheirs' }],
      tags: ['new', 'old'],
    });
    expect(await result('merge')).toEqual({
      counts: [0, 1, 0],
      clients: [{ ...ours, manager: 'Ana' }],
      tags: ['new', 'old'],
    });
    expect(await result('create')).toEqual({
      counts: [1, 0, 0],
      clients: [ours, { city: 'Celje', manager: 'Ana', notes: 'theirs' }],
      tags: ['old', 'new', 'old'],
    });
  });

  it('an update twice changes nothing the second time', async () => {
    const into = importing();
    await into.call('clients.create', { name: 'Acme', notes: 'ours' });
    const token = into.csv('Company,Notes,Phone', 'Acme,theirs,+386 31 200 100');
    expect(await into.run(token, { onDuplicate: 'update' })).toMatchObject({ updated: 1 });
    const before = tablesIn(into.store.file);
    expect(await into.run(token, { onDuplicate: 'update' })).toMatchObject({ updated: 0, skipped: 1 });
    expect(tablesIn(into.store.file)).toEqual(before);
  });

  it('in the trash they stay there, and no second one is made', async () => {
    const into = importing();
    const token = into.csv('Organization - ID,Organization - Name,Organization - Address', '7,Acme,Kranj 1');
    await into.run(token, { as: 'clients' });
    await into.call('clients.remove', { ids: into.column('SELECT id FROM clients') as string[] });
    const done = await into.run(token, { as: 'clients', onDuplicate: 'update' });
    expect(done).toMatchObject({
      created: 0,
      updated: 0,
      skipped: 1,
      warnings: [{ code: 'in-trash', count: 1 }],
    });
    expect(into.column('SELECT deleted_at IS NULL FROM clients')).toEqual([0]);
  });

  it('with an id of the source they are found under any name, and keep a name only of the update', async () => {
    const into = importing();
    const head = 'Organization - ID,Organization - Name,Organization - Address';
    await into.run(into.csv(head, '7,Acme,Kranj 1'), { as: 'clients' });
    const renamed = into.csv(head, '7,Bright,Kranj 1');
    expect(await into.run(renamed, { as: 'clients' })).toMatchObject({ skipped: 1 });
    expect(await into.run(renamed, { as: 'clients', onDuplicate: 'create' })).toMatchObject({ updated: 1 });
    expect(into.column('SELECT name FROM clients')).toEqual(['Bright']);
  });

  it('of two ids of one source are two, whatever they are called; an id of ours is given to one without', async () => {
    const into = importing();
    await into.call('clients.create', { name: 'Acme' });
    const head = 'Organization - ID,Organization - Name,Organization - Address';
    const token = into.csv(head, '7,Acme,', '8,Acme,', '9,ACME Ltd,');
    const trial = await into.call('import.dryRun', { token, map: { as: 'clients' }, today: TODAY });
    expect(trial).toMatchObject({ created: 2, skipped: 1 });
    const done = await into.run(token, { as: 'clients', onDuplicate: 'merge' });
    expect(done).toMatchObject({ created: 2, updated: 1, rejected: 0 });
    expect(into.column('SELECT external_id FROM clients ORDER BY id')).toEqual(['7', '8', '9']);
    expect(await into.run(token, { as: 'clients', onDuplicate: 'update' })).toMatchObject({
      skipped: 3,
      batch: null,
    });
  });

  it('an id that stands in two rows is refused the second time', async () => {
    const into = importing();
    const head = 'Organization - ID,Organization - Name,Organization - Address';
    const done = await into.run(into.csv(head, '7,Acme,', '7,Bright,'), { as: 'clients' });
    expect(done).toMatchObject({ created: 1, rejected: 1, reasons: [{ code: 'twice-in-file', count: 1 }] });
  });
});

describe('rows about the same client', () => {
  it('complete each other: people, phones and what the first row lacks', async () => {
    const into = importing();
    const token = into.csv(
      HEAD,
      'Acme,Anna Petrova,+386 31 200 100,,,,',
      'Acme d.o.o.,Boris Lind,+386 31 200 200,,Kranj,,',
      'Acme,Anna Petrova,,anna@acme.example,Celje,,',
    );
    const done = await into.run(token, { as: 'clients' });
    expect(done).toMatchObject({ created: 1, updated: 2, rejected: 0 });
    expect(into.store.raw.all('SELECT name, city FROM clients')).toEqual([{ name: 'Acme', city: 'Kranj' }]);
    expect(into.column('SELECT name FROM people ORDER BY id')).toEqual(['Anna Petrova', 'Boris Lind']);
    expect(into.column('SELECT address FROM emails')).toEqual(['anna@acme.example']);
    // What the third row says of the city contradicts the second: it is kept as it was.
    const before = tablesIn(into.store.file);
    expect(await into.run(token, { as: 'clients' })).toMatchObject({ created: 0, updated: 0, batch: null });
    expect(tablesIn(into.store.file)).toEqual(before);
    expect(check(into.store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
  });

  it('taken back, nothing of them is left, whatever became of a row in the same import', async () => {
    const into = importing();
    const before = tablesIn(into.store.file);
    const rows = Array.from(
      { length: 450 },
      (_, row) => `Acme ${row % 300},Person ${row},+3863120${1000 + row},,,,`,
    );
    const { batch } = await into.run(into.csv(HEAD, ...rows), { as: 'clients' });
    expect(into.column('SELECT count(*) FROM people')).toEqual([450]);
    await into.call('import.revert', { batch: batch ?? '' });
    expect(tablesIn(into.store.file)).toEqual(before);
  });
});

describe('private clients', () => {
  const HUMANS = 'Contact,Phone,E-mail';

  it('two of one name whom nothing connects are two; a common phone or e-mail makes them one', async () => {
    const into = importing();
    const token = into.csv(
      HUMANS,
      'Anna Petrova,+386 31 200 100,anna@one.example',
      'Anna Petrova,+386 31 200 200,anna@two.example',
      'Petrova Anna,,anna@two.example',
    );
    const done = await into.run(token, AS_PEOPLE);
    expect(done.records.clients.created).toBe(2);
    expect(into.column('SELECT kind FROM clients')).toEqual(['private', 'private']);
  });

  it('a person of a company is found again by name and e-mail, not by name alone', async () => {
    const into = importing();
    const { id: clientId } = await into.call('clients.create', { name: 'Acme' });
    const emails = [{ address: 'anna@acme.example' }];
    await into.call('people.create', { clientId, name: 'Anna Petrova', emails });
    const token = into.csv(
      HUMANS,
      'Anna Petrova,+386 31 200 100,anna@acme.example',
      'Anna Petrova,+386 31 200 200,anna@else.example',
    );
    const done = await into.run(token, { ...AS_PEOPLE, onDuplicate: 'merge' });
    expect(done).toMatchObject({ created: 1, updated: 1 });
    expect(into.column('SELECT number FROM phones WHERE client_id = ?', [clientId])).toEqual([
      '+386 31 200 100',
    ]);
  });
});

describe('people', () => {
  it('come to the client that is there, or to a new one, or not at all when none may be made', async () => {
    const into = importing();
    const { id } = await into.call('clients.create', { name: 'Acme' });
    const token = into.csv('Company,First name,Last name', 'Acme,Anna,Petrova', 'Bright,Boris,Lind');
    const strict = await into.run(token, { ...AS_PEOPLE, createClients: false });
    expect(strict).toMatchObject({
      ...{ created: 1, rejected: 1 },
      reasons: [{ code: 'person-unknown-client', count: 1 }],
    });
    const free = await into.run(token, AS_PEOPLE);
    expect(free).toMatchObject({ created: 1, skipped: 1, records: { clients: { created: 1 } } });
    expect(into.column('SELECT name FROM people WHERE client_id = ?', [id])).toEqual(['Anna Petrova']);
  });

  it('whose name only grew are the same by their own e-mail; a shared mailbox proves nothing', async () => {
    const into = importing();
    const { id: clientId } = await into.call('clients.create', { name: 'Acme' });
    await into.call('people.create', { clientId, name: 'Anna', emails: [{ address: 'anna@acme.example' }] });
    await into.call('people.create', { clientId, name: 'Boris', emails: [{ address: 'info@acme.example' }] });
    const token = into.csv(
      'Company,Full name,E-mail',
      'Acme,Anna Petrova,anna@acme.example',
      'Acme,Vera Lind,info@acme.example',
    );
    expect(await into.run(token, AS_PEOPLE)).toMatchObject({ created: 1, skipped: 1 });
    expect(into.column('SELECT name FROM people ORDER BY name')).toEqual(['Anna', 'Boris', 'Vera Lind']);
  });
});
