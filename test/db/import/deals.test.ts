import { check } from '@db/check';
import { tablesIn } from '@test/support/stored';
import { describe, expect, it } from 'vitest';
import { type Importing, importing, TODAY } from './importing';

const HEAD = 'Deal ID,Deal,Company,Stage,Status,Amount,Start date,Close date,Event date,Lost reason,Manager';
const MAP = {
  as: 'deals',
  columns: {
    'Deal ID': 'deal.externalId',
    Deal: 'deal.title',
    Company: 'client.name',
    Stage: 'deal.stage',
    Status: 'deal.status',
    Amount: 'deal.amount',
    'Start date': 'deal.enteredDay',
    'Close date': 'deal.closedDay',
    'Event date': 'deal.eventDay',
    'Lost reason': 'deal.lostReason',
    Manager: 'deal.manager',
  },
} as const;

const DEALS = `SELECT stage, status, entered_day AS entered, closed_day AS closed, lost_reason AS reason,
  lost_note AS note FROM deals ORDER BY title`;
const VISITS = `SELECT v.stage, v.entry, v.entered_day AS entered, v.exit, v.left_day AS "left" FROM stage_visits v
  JOIN deals d ON d.id = v.deal_id ORDER BY d.title, v.entered_at, v.id`;

/** The control points of a deal as it would get them by hand, entering its stage today. */
const dueDays = (into: Importing, title: string) =>
  into.store.raw.all(
    `SELECT p.key, p.due_day AS due, p.due_by AS by FROM control_points p JOIN deals d ON d.id = p.deal_id
     WHERE d.title = ? AND p.state = 'pending' ORDER BY p.position`,
    [title],
  );
const faults = (into: Importing) => check(into.store.file).filter(({ severity }) => severity === 'fault');

describe('a new deal', () => {
  it('has one line in its history, from the day of the file to the day it was closed', async () => {
    const into = importing();
    const token = into.csv(
      HEAD,
      '1,A,Acme,Proposal,,100,2026-03-02,,,,',
      '2,B,Acme,Won,,200,2026-03-03,2026-05-04,,,',
      '3,C,Acme,Lost,,300,2026-03-04,2026-05-05,,Too expensive,',
      '4,D,Acme,Lost,,400,,2026-05-06,,No budget,',
      '5,E,Acme,,,500,,,,,',
    );
    const done = await into.run(token, MAP);
    expect(done).toMatchObject({ created: 5, rejected: 0, records: { clients: { created: 1 } } });
    const open = { status: 'open', closed: null, reason: '', note: '' };
    expect(into.store.raw.all(DEALS)).toEqual([
      { ...open, stage: 'proposal', entered: '2026-03-02' },
      { ...open, stage: 'closure', status: 'won', entered: '2026-03-03', closed: '2026-05-04' },
      {
        ...{ stage: 'proposal', status: 'lost', entered: '2026-03-04', closed: '2026-05-05' },
        ...{ reason: 'other', note: 'Too expensive' },
      },
      {
        ...{ stage: 'proposal', status: 'lost', entered: '2026-05-06', closed: '2026-05-06' },
        ...{ reason: 'no-budget', note: 'No budget' },
      },
      { ...open, stage: 'presentation', entered: TODAY },
    ]);
    const entry = 'imported';
    expect(into.store.raw.all(VISITS)).toEqual([
      { stage: 'proposal', entry, entered: '2026-03-02', exit: null, left: null },
      { stage: 'closure', entry, entered: '2026-03-03', exit: 'won', left: '2026-05-04' },
      { stage: 'proposal', entry, entered: '2026-03-04', exit: 'lost', left: '2026-05-05' },
      { stage: 'proposal', entry, entered: '2026-05-06', exit: 'lost', left: '2026-05-06' },
      { stage: 'presentation', entry, entered: TODAY, exit: null, left: null },
    ]);
    expect(faults(into)).toEqual([]);
  });

  it('that is open has the points of its stage, due as if it entered it today; a closed one has none', async () => {
    const into = importing();
    const { id: clientId } = await into.call('clients.create', { name: 'Acme' });
    await into.call('deals.create', {
      ...{ clientId, title: 'By hand', productId: null, amount: null, today: TODAY, notes: '' },
      ...{ direction: 'inbound', length: 'short', eventDay: '2026-12-20' },
    });
    const token = into.csv(
      HEAD,
      '1,Old,Acme,Proposal,,,2024-03-02,,2026-12-20,,',
      '2,Won,Acme,Won,,,2024-03-02,2024-04-01,2026-12-20,,',
    );
    await into.run(token, MAP);
    const byHand = dueDays(into, 'By hand');
    expect(byHand.length).toBeGreaterThan(0);
    const plain = (points: unknown[]) => points.map((point) => ({ ...(point as object), by: '' }));
    expect(plain(dueDays(into, 'Old'))).toEqual(plain(byHand));
    expect(dueDays(into, 'Won')).toEqual([]);
    // No rule takes them back into 2024 when something else about the deal changes.
    const [deal] = into.column("SELECT id FROM deals WHERE title = 'Old'");
    await into.call('deals.update', { id: String(deal), eventDay: '2026-12-21', today: TODAY });
    expect(plain(dueDays(into, 'Old'))).toEqual(plain(byHand));
  });

  it('brings an ended client back', async () => {
    const into = importing();
    const { id } = await into.call('clients.create', { name: 'Acme' });
    await into.call('clients.update', { id, noContactReason: 'closed down' });
    await into.run(into.csv(HEAD, '1,A,Acme,Lost,,,,2026-05-06,,,'), MAP);
    expect(into.column('SELECT no_contact_reason FROM clients')).toEqual(['closed down']);
    await into.run(into.csv(HEAD, '2,B,Acme,Proposal,,,,,,,'), MAP);
    expect(into.column('SELECT no_contact_reason FROM clients')).toEqual([null]);
    expect(faults(into)).toEqual([]);
  });

  it('of an unknown client is refused when no client may be made; the placeholder may', async () => {
    const into = importing();
    const token = into.csv(HEAD, '1,A,Acme,Proposal,,,,,,,', '2,B,,Proposal,,,,,,,');
    const done = await into.run(token, { ...MAP, createClients: false, placeholderClient: 'Nobody' });
    expect(done).toMatchObject({ created: 1, rejected: 1, reasons: [{ code: 'client-unknown', count: 1 }] });
    expect(into.column('SELECT name FROM clients')).toEqual(['Nobody']);
  });

  it('of an unknown product is refused when no product may be made, else makes one for all its deals', async () => {
    const into = importing();
    const head = 'Deal,Company,Product,Stage';
    const rows = ['A,Acme,New Year party,Proposal', 'B,Acme,new year PARTY,Proposal', 'C,Acme,,Proposal'];
    const token = into.csv(head, ...rows);
    const strict = await into.run(token, { as: 'deals', createProducts: false });
    expect(strict).toMatchObject({ created: 1, rejected: 2 });
    const free = await into.run(token, { as: 'deals' });
    expect(free).toMatchObject({ created: 2, skipped: 1, records: { products: { created: 1 } } });
    expect(into.column('SELECT DISTINCT product_id IS NULL FROM deals ORDER BY 1')).toEqual([0, 1]);
  });
});

describe('a deal that is there already', () => {
  it('without ids is found by client, title and days, each by one row', async () => {
    const into = importing();
    const head = 'Deal,Company,Stage,Amount,Start date';
    const columns = { 'Start date': 'deal.enteredDay' } as const;
    const rows = ['Party,Acme,Proposal,100,2026-03-02', 'Party,Acme,Proposal,100,2026-04-02'];
    const same = ['Visit,Acme,Proposal,100,2026-05-02', 'Visit,Acme,Proposal,100,2026-05-02'];
    await into.run(into.csv(head, ...rows, ...same), { as: 'deals', columns });
    const before = tablesIn(into.store.file);
    const again = into.csv(head, ...same, ...rows.toReversed());
    expect(await into.run(again, { as: 'deals', columns })).toMatchObject({
      created: 0,
      skipped: 4,
      batch: null,
    });
    expect(tablesIn(into.store.file)).toEqual(before);
    const more = into.csv(head, ...same, ...same, 'Party,Acme,Proposal,100,2027-04-02');
    expect(await into.run(more, { as: 'deals', columns })).toMatchObject({ created: 3, skipped: 2 });
  });

  it('of two ids of one source are two, with one title and one day', async () => {
    const into = importing();
    const row = (id: number) => `${id},Party,Acme,Proposal,,100,2026-03-02,,,,`;
    await into.run(into.csv(HEAD, row(1)), MAP);
    expect(await into.run(into.csv(HEAD, row(1), row(2)), MAP)).toMatchObject({ created: 1, skipped: 1 });
  });

  it('is left where it is by skip, and brought to where the file says by update', async () => {
    const into = importing();
    const first = into.csv(
      HEAD,
      '1,A,Acme,Presentation,,100,2026-03-02,,,,',
      '2,B,Acme,Presentation,,100,2026-03-02,,,,',
      '3,C,Acme,Won,,100,2026-03-02,2026-04-02,,,',
      '4,D,Acme,Contract,,100,2026-03-02,,,,',
    );
    await into.run(first, MAP);
    const before = tablesIn(into.store.file);
    const then = into.csv(
      HEAD,
      '1,A,Acme,Contract,,150,2026-03-02,,2026-12-24,,Boris',
      '2,B,Acme,Lost,,100,2026-03-02,2026-06-01,,Price,',
      '3,C,Acme,Proposal,,100,2026-03-02,,,,',
      '4,D,Acme,Won,,100,2026-03-02,2026-07-01,,,Ana',
    );
    expect(await into.run(then, MAP)).toMatchObject({ skipped: 4, batch: null });
    const done = await into.run(then, { ...MAP, onDuplicate: 'update' });
    expect(done).toMatchObject({ updated: 4, created: 0 });
    expect(into.store.raw.all(DEALS)).toEqual([
      { stage: 'contract', status: 'open', entered: TODAY, closed: null, reason: '', note: '' },
      {
        ...{ stage: 'presentation', status: 'lost', entered: '2026-03-02', closed: '2026-06-01' },
        ...{ reason: 'price', note: 'Price' },
      },
      { stage: 'proposal', status: 'open', entered: TODAY, closed: null, reason: '', note: '' },
      { stage: 'closure', status: 'won', entered: '2026-03-02', closed: '2026-07-01', reason: '', note: '' },
    ]);
    const began = { entry: 'imported', entered: '2026-03-02' };
    expect(into.store.raw.all(VISITS)).toEqual([
      { ...began, stage: 'presentation', exit: 'forward', left: TODAY },
      { ...began, stage: 'contract', entered: TODAY, exit: null, left: null },
      { ...began, stage: 'presentation', exit: 'lost', left: '2026-06-01' },
      { ...began, stage: 'closure', exit: 'won', left: '2026-04-02' },
      { ...began, stage: 'proposal', entered: TODAY, exit: null, left: null },
      { ...began, stage: 'contract', exit: 'won', left: '2026-07-01' },
    ]);
    expect(into.column('SELECT amount FROM deals ORDER BY title')).toEqual([15_000, 10_000, 10_000, 10_000]);
    expect(faults(into)).toEqual([]);

    const after = tablesIn(into.store.file);
    expect(await into.run(then, { ...MAP, onDuplicate: 'update' })).toMatchObject({
      skipped: 4,
      batch: null,
    });
    expect(tablesIn(into.store.file)).toEqual(after);
    await into.call('import.revert', { batch: done.batch ?? '' });
    expect(tablesIn(into.store.file)).toEqual(before);
  });

  it('that rests here is open for the file, and its pause stays', async () => {
    const into = importing();
    const token = into.csv(HEAD, '1,A,Acme,Proposal,,100,2026-03-02,,,,');
    await into.run(token, MAP);
    const [id] = into.column('SELECT id FROM deals');
    await into.call('deals.pause', { id: String(id), until: '2027-01-15', reason: 'season', today: TODAY });
    expect(await into.run(token, { ...MAP, onDuplicate: 'update' })).toMatchObject({ skipped: 1 });
    expect(into.column('SELECT status FROM deals')).toEqual(['paused']);
  });

  it('in the trash stays there', async () => {
    const into = importing();
    const token = into.csv(HEAD, '1,A,Acme,Proposal,,100,2026-03-02,,,,');
    await into.run(token, MAP);
    await into.call('deals.remove', { ids: into.column('SELECT id FROM deals') as string[] });
    const done = await into.run(token, { ...MAP, onDuplicate: 'update' });
    expect(done).toMatchObject({ skipped: 1, warnings: [{ code: 'in-trash', count: 1 }], batch: null });
  });
});
