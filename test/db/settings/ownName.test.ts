import { check } from '@db/check';
import { demoFile } from '@test/support/demo-file';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';
const WEEK = '2026-W49';
const MAJA = 'Maja Novak';
const TOM = 'Tom Baker';

/** The demo with a plan of the next week, a call session, and something that Maja is responsible for. */
async function planned(): Promise<TestStore> {
  const store = testStore({ now: `${TODAY}T07:00:00.000Z`, from: demoFile(TODAY) });
  await store.call('sessions.start', { day: TODAY, manager: MAJA });
  records(store, (write) => {
    const of = store.store.raw.get<{ deal_id: string; client_id: string }>(
      'SELECT id AS deal_id, client_id FROM deals WHERE deleted_at IS NULL LIMIT 1',
    ) ?? { deal_id: '', client_id: '' };
    const common = { ...of, responsible: MAJA, created_at: '2026-11-01T08:00:00.000Z' };
    write.row('preparation_steps', { ...common, position: 90, title: 'Order the flowers', due_by: 'hand' });
    write.row('cases', { ...common, opened_day: TODAY, call_back_day: TODAY, call_back_time: '10:00' });
  });
  await store.call('plan.generate', { today: TODAY, week: WEEK });
  return store;
}

/** Whatever in the file still carries the name, table by table; what was done keeps it in the history. */
function carrying({ store: { raw } }: TestStore, name: string): string[] {
  const columns = raw.all<{ table: string; column: string }>(
    `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND c.name IN ('manager', 'responsible', 'wrote') AND m.name <> 'exported_lines'`,
  );
  return columns
    .filter(({ table, column }) =>
      raw.get(`SELECT 1 FROM ${table} WHERE instr(${column}, ?) > 0 LIMIT 1`, [name]),
    )
    .map(({ table, column }) => `${table}.${column}`);
}

const reminded = ({ call }: TestStore) => call('reminders.due', { now: `${TODAY}T07:00:00.000Z`, said: [] });

async function rename({ call }: TestStore, me: string): Promise<void> {
  await call('settings.update', { me });
  await call('settings.renameMe', {});
}

describe('another name of one’s own', () => {
  it('counts all that carries the old one, without the trash, and says whether the new one is taken', async () => {
    const store = testStore();
    await store.call('settings.update', { me: 'Maja' });
    records(store, (write) => {
      const client_id = write.client({ manager: 'Maja' });
      write.client({ name: 'Beta', manager: 'Maja', deleted_at: '2026-11-02T08:00:00.000Z' });
      const deal_id = write.deal({ client_id, manager: 'Maja' });
      write.activity({ client_id, day: TODAY, manager: 'Maja' });
      write.activity({ client_id, day: TODAY, manager: 'Maja', status: 'done', result: 'spoke' });
      write.activity({ client_id, day: TODAY, manager: 'Tom' });
      const common = { client_id, deal_id, responsible: 'Maja', created_at: '2026-11-01T08:00:00.000Z' };
      write.row('preparation_steps', { ...common, position: 0, title: 'Order the flowers', due_by: 'hand' });
    });
    await store.call('sessions.start', { day: TODAY, manager: 'Maja' });
    const none = { names: [], clients: 0, deals: 0, contacts: 0, others: 0 };
    expect(await store.call('settings.carriers', {})).toMatchObject(none);
    const carried = { names: ['Maja'], clients: 1, deals: 1, contacts: 2, others: 2 };
    await store.call('settings.update', { me: 'Maya' });
    expect(await store.call('settings.carriers', {})).toEqual({ ...carried, taken: false });
    await store.call('settings.update', { me: 'Tom' });
    expect(await store.call('settings.carriers', {})).toEqual({ ...carried, taken: true });
  });

  it('is asked about until it is decided, also when the name was emptied first', async () => {
    const store = testStore();
    const former = async (me: string) => (await store.call('settings.update', { me })).formerNames;
    records(store, (write) => {
      write.client({ name: 'Alfa', manager: 'Maja' });
    });
    expect(await former('Maja')).toEqual([]);
    expect(await former('')).toEqual(['Maja']);
    await expect(store.call('settings.renameMe', {})).rejects.toThrow('invalid-input');
    expect(await former('Maja K.')).toEqual(['Maja']);
    records(store, (write) => write.client({ name: 'Beta', manager: 'Maja K.' }));
    // Nothing carries this one.
    expect(await former('Mia')).toEqual(['Maja', 'Maja K.']);
    expect(await former('Maja Kos')).toEqual(['Maja', 'Maja K.']);
    expect(await former('Maja')).toEqual(['Maja K.']);
    expect(await former('Maja Kos')).toEqual(['Maja K.', 'Maja']);
    expect((await store.call('settings.renameMe', {})).formerNames).toEqual([]);
    expect(store.store.raw.all('SELECT DISTINCT manager FROM clients')).toEqual([{ manager: 'Maja Kos' }]);
    await store.call('history.undo', {});
    expect((await store.call('settings.update', { formerNames: [] })).formerNames).toEqual([]);
    await expect(store.call('settings.renameMe', {})).rejects.toThrow('invalid-input');
  });

  it('of a colleague that was taken by mistake stays the colleague’s', async () => {
    const store = testStore();
    const change = async (me: string) => (await store.call('settings.update', { me })).formerNames;
    records(store, (write) => {
      write.client({ name: 'Alfa', manager: 'Ana' });
      write.client({ name: 'Beta', manager: 'Boris' });
    });
    await change('Ana');
    expect(await change('Boris')).toEqual(['Ana']);
    expect(await change('Ana')).toEqual([]);
    expect(await change('Boris')).toEqual(['Ana']);
    // Her own records can be renamed without his.
    expect(await change('Anna')).toEqual(['Ana']);
    await store.call('history.undo', {});
    expect(await change('Anna')).toEqual(['Ana']);
    await store.call('settings.renameMe', {});
    const managers = () => store.store.raw.all('SELECT name, manager FROM clients ORDER BY name');
    expect(managers()).toEqual([
      { name: 'Alfa', manager: 'Anna' },
      { name: 'Beta', manager: 'Boris' },
    ]);
    // Whoever takes a colleague's name over has all of it.
    expect(await change('Boris')).toEqual(['Anna']);
    await store.call('settings.renameMe', {});
    expect(await change('Bo')).toEqual(['Boris']);
  });

  it('of a colleague that was typed after emptying one’s own stays the colleague’s too', async () => {
    const store = testStore();
    const change = async (me: string) => (await store.call('settings.update', { me })).formerNames;
    records(store, (write) => {
      write.client({ name: 'Alfa', manager: 'Ana' });
      write.client({ name: 'Beta', manager: 'Boris' });
    });
    // The first name of all is one's own, whoever wrote it.
    await change('Ana');
    expect(await change('')).toEqual(['Ana']);
    expect(await change('Boris')).toEqual(['Ana']);
    expect(await change('')).toEqual(['Ana']);
    expect(await change('Boris')).toEqual(['Ana']);
    expect(await change('Ana')).toEqual([]);
    // Also of whom nothing tells any more that she had a name.
    store.store.raw.exec("UPDATE clients SET manager = 'Anna' WHERE manager = 'Ana'");
    expect(await change('')).toEqual([]);
    expect(await change('Boris')).toEqual([]);
    expect(await change('Anna')).toEqual([]);
  });

  it('goes to everything that carries the old one in one step, which is undone and redone', async () => {
    const store = await planned();
    const { counts } = await reminded(store);
    await store.call('settings.update', { me: 'Maja Kos' });
    const before = store.tables();
    const found = check(store.store.file);
    expect(counts.today + counts.overdue).toBeGreaterThan(0);
    expect(carrying(store, MAJA)).toEqual(
      expect.arrayContaining(['activities.manager', 'plan_lines.wrote', 'cases.responsible']),
    );
    const settings = await store.call('settings.renameMe', {});
    expect(settings).toMatchObject({ me: 'Maja Kos', formerNames: [] });
    expect(carrying(store, MAJA)).toEqual([]);
    expect((await reminded(store)).counts).toEqual(counts);
    expect(store.announced.at(-1)).toEqual(
      expect.arrayContaining(['settings', 'clients', 'deals', 'activities', 'sessions', 'plans', 'history']),
    );
    const after = store.tables();
    expect(check(store.store.file)).toEqual(found);
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
    await store.call('history.redo', {});
    expect(store.tables()).toEqual(after);
  });

  it.each([
    ['a new name', 'Maja Kos'],
    ['the name of a colleague, whose plan of the week takes the lines in', TOM],
  ])('leaves the plan of the week as it was made: %s', async (_, name) => {
    const store = await planned();
    const lines = () =>
      store.store.raw.all('SELECT activity_id, made, pinned, why, days FROM plan_lines ORDER BY activity_id');
    const before = lines();
    await rename(store, name);
    expect(lines()).toEqual(before);
    expect(store.store.raw.value('SELECT count(*) FROM week_plans WHERE manager = ?', [name])).toBe(1);
    if (name !== TOM)
      expect((await store.call('plan.preview', { today: TODAY, week: WEEK })).difference).toEqual({
        ...{ added: [], removed: [], moved: [], changed: [] },
      });
    await store.call('history.undo', {});
    expect(store.store.raw.value('SELECT count(*) FROM week_plans WHERE manager = ?', [MAJA])).toBe(1);
    expect(lines()).toEqual(before);
  });

  it('is refused where there was none', async () => {
    await expect(testStore().call('settings.renameMe', {})).rejects.toThrow('invalid-input');
  });
});
