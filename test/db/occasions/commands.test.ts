import { DEFAULT_OCCASIONS } from '@shared/domain/occasions/schema';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';
const SPAN = { from: '2026-11-26', to: '2026-12-31', today: TODAY };

/** Acme in Slovenia with Ana, born on 2 December 1980, and Bor, on the fifth of some year. */
async function begun(): Promise<TestStore & { acme: string; ana: string; bor: string }> {
  const at = testStore();
  const { call } = at;
  await call('settings.update', { country: 'SI', language: 'en', me: 'Eva' });
  const { id: acme } = await call('clients.create', { name: 'Acme', manager: 'Maja' });
  const { id: ana } = await call('people.create', { clientId: acme, name: 'Ana', birthday: '1980-12-02' });
  const { id: bor } = await call('people.create', { clientId: acme, name: 'Bor', birthday: '--12-05' });
  await at.engine.settled();
  return { ...at, acme, ana, bor };
}

const keysOf = async ({ call }: TestStore, over: object = {}) =>
  (await call('occasions.coming', { ...SPAN, ...over })).rows.map((row) =>
    row.kind === 'holidays' ? row.day : row.key,
  );

/** The command, its undo and its redo, each with the tables that it should leave. */
async function undoes({ call, tables }: TestStore, command: () => Promise<unknown>): Promise<void> {
  const before = tables();
  await command();
  const after = tables();
  expect(after).not.toEqual(before);
  await call('history.undo', {});
  expect(tables()).toEqual(before);
  await call('history.redo', {});
  expect(tables()).toEqual(after);
}

describe('planning an occasion', () => {
  it('makes the contact on its best day, once, and undoes', async () => {
    const at = await begun();
    const key = `birthday ${at.ana} 2026-12-02`;
    const items = [{ key, purpose: 'Birthday: Ana, 46' }];
    await undoes(at, () => at.call('occasions.plan', { items, today: TODAY }));
    expect(
      at.store.reader.all('SELECT kind, day, purpose, origin, occasion, person_id, manager FROM activities'),
    ).toEqual([
      {
        ...{ kind: 'greeting', day: '2026-12-02', purpose: 'Birthday: Ana, 46', origin: 'occasion' },
        ...{ occasion: key, person_id: at.ana, manager: 'Maja' },
      },
    ]);
    expect(await at.call('occasions.plan', { items, today: TODAY })).toEqual({ ids: [], left: 1 });
    expect(await keysOf(at, { kinds: ['birthday'] })).toEqual([`birthday ${at.bor} 2026-12-05`]);
  });

  it('is possible again when the contact was deleted or cancelled', async () => {
    const at = await begun();
    const items = [{ key: `birthday ${at.ana} 2026-12-02`, purpose: '' }];
    for (const end of ['activities.remove', 'activities.cancel'] as const) {
      const { ids } = await at.call('occasions.plan', { items, today: TODAY });
      expect(ids).toHaveLength(1);
      const [id = ''] = ids;
      await (end === 'activities.remove' ? at.call(end, { id }) : at.call(end, { ids: [id] }));
    }
    expect((await at.call('occasions.plan', { items, today: TODAY })).ids).toHaveLength(1);
  });

  it('moves to a day that is left, and keeps the day and kind that are asked for', async () => {
    const at = await begun();
    const day = async (key: string, over: object) => {
      const { ids } = await at.call('occasions.plan', {
        items: [{ key, purpose: '' }],
        today: TODAY,
        ...over,
      });
      return at.store.reader.get('SELECT day, kind FROM activities WHERE id = ?', [ids[0] ?? '']);
    };
    // Thursday 3 December, the birthday was yesterday.
    expect(await day(`birthday ${at.ana} 2026-12-02`, { today: '2026-12-03' })).toEqual({
      ...{ day: '2026-12-03', kind: 'greeting' },
    });
    expect(await day(`birthday ${at.bor} 2026-12-05`, { day: '2026-12-04', kind: 'call' })).toEqual({
      ...{ day: '2026-12-04', kind: 'call' },
    });
  });

  it('asks about what the client bought a year ago', async () => {
    const at = await begun();
    const { id: productId } = await at.call('products.create', { name: 'Party' });
    at.store.raw.exec(`INSERT INTO deals (id, client_id, product_id, title, title_key, currency, stage, status, entered_day,
        event_day, closed_day, created_at)
      VALUES ('019a0000-0000-7000-8000-00000000aaaa', '${at.acme}', '${productId}', 'Party', 'party', 'EUR', 'closure', 'won',
        '2025-10-01', '2025-12-10', '2025-12-20', 'x')`);
    const key = 'anniversary 019a0000-0000-7000-8000-00000000aaaa 2026-12-10';
    await at.call('occasions.plan', { items: [{ key, purpose: 'A year ago: Party' }], today: TODAY });
    expect(at.store.reader.all('SELECT kind, day, product_id FROM activities')).toEqual([
      { kind: 'call', day: '2026-12-10', product_id: productId },
    ]);
  });

  it('refuses what is no occasion, whole', async () => {
    const at = await begun();
    const before = at.tables();
    for (const wrong of [
      `birthday ${at.ana} 2026-12-03`,
      `birthday ${at.acme} 2026-12-02`,
      `holiday ${at.acme} 2026-12-24`,
    ]) {
      const items = [
        { key: `birthday ${at.ana} 2026-12-02`, purpose: '' },
        { key: wrong, purpose: '' },
      ];
      await expect(at.call('occasions.plan', { items, today: TODAY })).rejects.toThrow('not-found');
    }
    await expect(
      at.call('occasions.plan', { items: [{ key: 'wedding x 2026-12-02', purpose: '' }], today: TODAY }),
    ).rejects.toThrow('invalid-input');
    expect(at.tables()).toEqual(before);
  });
});

describe('letting an occasion pass', () => {
  it('takes it out of the list until it is brought back, and undoes', async () => {
    const at = await begun();
    const keys = [`birthday ${at.ana} 2026-12-02`];
    await undoes(at, () => at.call('occasions.skip', { keys }));
    expect(await keysOf(at, { kinds: ['birthday'] })).toEqual([`birthday ${at.bor} 2026-12-05`]);
    expect(await at.call('occasions.skip', { keys })).toEqual({ changed: 0 });
    await undoes(at, () => at.call('occasions.unskip', { keys }));
    expect((await keysOf(at, { kinds: ['birthday'] })).length).toBe(2);
  });

  it('is taken back by planning it after all, and does not touch a planned one', async () => {
    const at = await begun();
    const key = `birthday ${at.ana} 2026-12-02`;
    await at.call('occasions.skip', { keys: [key] });
    await at.call('occasions.plan', { items: [{ key, purpose: '' }], today: TODAY });
    expect(at.store.reader.value('SELECT count(*) FROM occasion_skips')).toBe(0);
    expect(await at.call('occasions.skip', { keys: [key] })).toEqual({ changed: 0 });
  });
});

describe('a holiday', () => {
  it('is one line for all its clients, planned or let pass as one step', async () => {
    const at = await begun();
    const { call } = at;
    await call('settings.update', { occasions: { ...DEFAULT_OCCASIONS, holidays: ['12-25', '01-01'] } });
    const other = (await call('clients.create', { name: 'Beta', country: 'Avstrija' })).id;
    await at.engine.settled();
    const { rows, total, byKind } = await call('occasions.coming', { ...SPAN, kinds: ['holiday'] });
    expect([total, byKind.holiday]).toEqual([1, 2]);
    expect(rows).toMatchObject([{ kind: 'holidays', day: '2026-12-25', best: '2026-12-24', clients: 2 }]);
    expect(await keysOf(at, { holiday: '2026-12-25' })).toEqual(
      [at.acme, other].map((id) => `holiday ${id} 2026-12-25`).sort(),
    );
    const answer = { day: '2026-12-25', today: TODAY, purpose: 'Christmas' } as const;
    await undoes(at, () => call('occasions.answerHoliday', { ...answer, answer: 'skip' }));
    // Without Christmas, New Year is greeted.
    expect(await keysOf(at, { kinds: ['holiday'] })).toEqual(['2027-01-01']);
    await call('history.undo', {});
    await undoes(at, () => call('occasions.answerHoliday', { ...answer, answer: 'plan' }));
    expect(at.store.reader.all('SELECT kind, day, purpose FROM activities')).toEqual(
      [1, 2].map(() => ({ kind: 'greeting', day: '2026-12-24', purpose: 'Christmas' })),
    );
    // Who was greeted at Christmas is not greeted at New Year again.
    expect((await call('occasions.coming', { ...SPAN, to: '2027-01-05' })).byKind.holiday).toBe(0);
  });

  it('can be chosen by the names in the clients’ countries', async () => {
    const at = await begun();
    await at.call('clients.create', { name: 'Gamma', country: 'США' });
    await at.engine.settled();
    const found = await at.call('occasions.holidays', { today: TODAY });
    expect(found.find(({ rule }) => rule === '01-01')).toMatchObject({
      ...{ day: '2027-01-01', names: ["New Year's Day"], countries: ['SI', 'US'], clients: 2 },
    });
    expect(found.find(({ rule }) => rule === '4th thursday in November')).toMatchObject({
      ...{ names: ['Thanksgiving Day'], countries: ['US'], clients: 1 },
    });
    expect(found.map(({ day }) => day)).toEqual(found.map(({ day }) => day).sort());
  });
});

describe('a client’s own yearly events', () => {
  it('are added, changed, deleted and restored, each undone', async () => {
    const at = await begun();
    const { call, acme } = at;
    let id = '';
    await undoes(at, async () => {
      id = (await call('occasions.createEvent', { clientId: acme, title: 'Ball', day: '--02-29' })).id;
    });
    await undoes(at, () => call('occasions.updateEvent', { id, lead: 30, makes: 'invitation' }));
    expect((await call('occasions.ofClient', { clientId: acme, today: TODAY })).events).toEqual([
      { id, clientId: acme, title: 'Ball', day: '--02-29', lead: 30, makes: 'invitation', notes: '' },
    ]);
    await undoes(at, () => call('occasions.removeEvent', { id }));
    expect((await call('occasions.ofClient', { clientId: acme, today: TODAY })).events).toEqual([]);
    await undoes(at, () => call('occasions.restoreEvent', { id }));
    await call('clients.remove', { ids: [acme] });
    await expect(call('occasions.restoreEvent', { id })).rejects.toThrow('conflict');
  });
});

describe('the card of a client', () => {
  it('tells what comes and what became of it, each record once', async () => {
    const at = await begun();
    const { call, acme, ana, bor } = at;
    await call('occasions.createEvent', { clientId: acme, title: 'Ball', day: '2020-02-29', lead: 30 });
    const card = async () =>
      (await call('occasions.ofClient', { clientId: acme, today: TODAY })).occasions.map(
        ({ kind, recordId, day, years, state }) => [
          kind,
          recordId && (recordId === ana ? 'ana' : 'other'),
          day,
          years,
          state,
        ],
      );
    expect(await card()).toEqual([
      ['birthday', 'ana', '2026-12-02', 46, 'open'],
      ['birthday', 'other', '2026-12-05', null, 'open'],
      ['holiday', '', '2027-01-01', null, 'open'],
      ['client-event', 'other', '2027-02-28', null, 'open'],
    ]);
    await call('occasions.plan', {
      items: [{ key: `birthday ${ana} 2026-12-02`, purpose: '' }],
      today: TODAY,
    });
    await call('occasions.skip', { keys: [`birthday ${bor} 2026-12-05`] });
    await call('activities.plan', { clientId: acme, kind: 'greeting', day: '2026-12-30' });
    await call('settings.update', {
      occasions: { ...DEFAULT_OCCASIONS, on: { ...DEFAULT_OCCASIONS.on, 'client-event': false } },
    });
    expect((await card()).map((line) => line.at(-1))).toEqual(['planned', 'skipped', 'greeted', 'off']);
  });
});
