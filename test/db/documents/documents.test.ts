import { explain, plansOf, slowSteps } from '@test/support/explain';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

/** A second goes by between two commands. */
function ticking(): TestStore {
  let seconds = 0;
  return testStore({
    now: () => new Date(Date.parse('2026-11-26T09:00:00Z') + 1000 * seconds++).toISOString(),
  });
}

/** A deal in the proposal stage, and a way to make documents of it. */
async function begun(open: TestStore = ticking(), stage: 'proposal' | 'contract' | 'closure' = 'proposal') {
  const { call } = open;
  const { id: clientId } = await call('clients.create', { name: 'Alfa Events', city: 'Ljubljana' });
  const { id: dealId } = await call('deals.create', {
    ...{
      clientId,
      title: 'New Year party',
      amount: 1_220_000,
      currency: 'EUR',
      direction: 'inbound',
      length: 'short',
    },
    today: TODAY,
  });
  if (stage !== 'proposal')
    await call('deals.move', { id: dealId, to: stage, override: 'agreed', today: TODAY });
  const make = async (
    kind: 'minutes' | 'proposal' | 'contract' | 'invoice' | 'act' | 'questionnaire',
    day = TODAY,
  ) => {
    const { currency: _currency, ...proposed } = await call('documents.propose', {
      ...{ dealId, kind, language: 'en', today: day },
    });
    return call('documents.create', { dealId, kind, language: 'en', ...proposed });
  };
  const rows = (today = TODAY) => call('documents.ofDeal', { dealId, today });
  const points = async () =>
    Object.fromEntries(
      (await call('deals.get', { id: dealId, today: TODAY })).points.map(({ key, state, dueDay, metDay }) => [
        key,
        [state, dueDay, metDay],
      ]),
    );
  return { ...open, clientId, dealId, make, rows, points };
}

describe('a document', () => {
  it('is numbered by kind and year, and filled from the deal', async () => {
    const { make, rows, call } = await begun();
    expect(await make('proposal')).toMatchObject({ number: 'P-2026-001' });
    expect(await make('proposal')).toMatchObject({ number: 'P-2026-002' });
    expect(await make('invoice')).toMatchObject({ number: 'I-2026-001' });
    expect(await make('proposal', '2027-01-11')).toMatchObject({ number: 'P-2027-001' });
    const [newest] = await rows();
    expect(newest).toMatchObject({
      ...{ kind: 'proposal', number: 'P-2027-001', version: 1, state: 'draft', latest: true, files: [] },
      ...{ validUntil: '2027-01-25', amount: { minor: 1_220_000, currency: 'EUR' } },
    });
    const { content } = await call('documents.get', { id: newest?.id ?? '', today: TODAY });
    expect(content.lines).toEqual([
      { title: 'New Year party', unit: 'pc.', quantity: 1000, price: 1_220_000, vatRate: null },
    ]);
  });

  it('takes the other side from the last paper of the client: tax numbers are typed once', async () => {
    const { make, call, rows, dealId } = await begun();
    await make('proposal');
    const [proposal] = await rows();
    const { content } = await call('documents.get', { id: proposal?.id ?? '', today: TODAY });
    const buyer = { name: 'Alfa d.o.o.', details: 'Mlinska 3\nSI99999999', signer: 'Anna P.' };
    await call('documents.update', { id: proposal?.id ?? '', content: { ...content, buyer } });
    const next = await call('documents.propose', { dealId, kind: 'invoice', language: 'en', today: TODAY });
    expect(next.content.buyer).toEqual(buyer);
  });

  it('is not answered before it was sent', async () => {
    const { make, call, rows } = await begun();
    const { id } = await make('proposal');
    await call('documents.step', { id, step: 'send', day: TODAY });
    await expect(call('documents.step', { id, step: 'accept', day: '2026-11-25' })).rejects.toThrow(
      'document-day',
    );
    expect((await rows())[0]).toMatchObject({ state: 'sent', answeredDay: null });
    await call('documents.step', { id, step: 'accept', day: TODAY });
  });

  it('never gets a number that was given before, also not after undo or deletion', async () => {
    const { make, call, tables } = await begun();
    const first = await make('proposal');
    await call('history.undo', {});
    expect(tables().documents).toEqual([]);
    const second = await make('proposal');
    expect([first.number, second.number]).toEqual(['P-2026-001', 'P-2026-002']);
    await call('documents.remove', { id: second.id });
    expect((await make('proposal')).number).toBe('P-2026-003');
    await call('history.undo', {});
    await call('history.redo', {});
    expect((await make('proposal')).number).toBe('P-2026-004');
  });

  it('is numbered as the settings say, and passes a number that the user wrote by hand', async () => {
    const { make, call } = await begun();
    await call('settings.update', { documentNumbers: { invoice: '{yy}/{number}' } });
    const { id } = await make('invoice');
    await call('documents.update', { id, number: '26/002' });
    expect((await make('invoice')).number).toBe('26/003');
    await expect(call('documents.update', { id, number: '26/003' })).rejects.toThrow('document-number');
  });

  it('meets the control point of its sending on its day, and undo opens it again', async () => {
    const { make, call, points } = await begun();
    const { id } = await make('proposal');
    expect((await points())['proposal-sent']).toEqual(['pending', '2026-11-30', null]);
    await call('documents.step', { id, step: 'send', day: '2026-11-27' });
    expect((await points())['proposal-sent']).toEqual(['met', '2026-11-30', '2026-11-27']);
    // The point of the validity follows the paper.
    expect((await points())['proposal-valid']).toEqual(['pending', '2026-12-10', null]);
    await call('history.undo', {});
    expect((await points())['proposal-sent']).toEqual(['pending', '2026-11-30', null]);
  });

  it('expires by itself, can still be accepted late, and is renewed as the next version', async () => {
    const { make, call, rows, points } = await begun();
    const { id } = await make('proposal');
    await call('documents.step', { id, step: 'send', day: TODAY });
    expect((await rows('2026-12-10'))[0]?.state).toBe('sent');
    expect((await rows('2026-12-11'))[0]?.state).toBe('expired');
    const { id: next } = await call('documents.nextVersion', { id, today: '2026-12-11' });
    const [renewed, old] = await rows('2026-12-11');
    expect(renewed).toMatchObject({
      ...{ id: next, number: 'P-2026-001', version: 2, previousId: id, state: 'draft', latest: true },
      ...{ day: '2026-12-11', validUntil: '2026-12-25' },
    });
    expect(old).toMatchObject({ version: 1, latest: false, state: 'expired' });
    await call('documents.step', { id: next, step: 'send', day: '2026-12-11' });
    expect((await points())['proposal-valid']?.[1]).toBe('2026-12-25');
    await call('documents.step', { id: next, step: 'accept', day: '2026-12-30' });
    expect((await rows('2026-12-30'))[0]).toMatchObject({ state: 'accepted', answeredDay: '2026-12-30' });
  });

  it('sent last decides the day of the validity, whatever its version', async () => {
    const { make, call, points } = await begun();
    const { id: first } = await make('proposal');
    await call('documents.step', { id: first, step: 'send', day: TODAY });
    const { id: second } = await call('documents.nextVersion', { id: first, today: TODAY });
    await call('documents.step', { id: second, step: 'send', day: TODAY });
    const { id: other } = await make('proposal', '2026-11-30');
    await call('documents.step', { id: other, step: 'send', day: '2026-11-30' });
    expect((await points())['proposal-valid']?.[1]).toBe('2026-12-14');
  });

  it('that the client wants changed asks for corrections, which the next version meets when it is sent', async () => {
    const { make, call, points, rows } = await begun();
    const { id } = await make('proposal');
    await call('documents.step', { id, step: 'send', day: TODAY });
    await call('documents.step', { id, step: 'reject', day: '2026-11-27', answer: 'cheaper' });
    expect((await points())['corrections-sent']).toEqual(['pending', '2026-12-01', null]);
    const { id: second } = await call('documents.nextVersion', { id, today: '2026-11-28' });
    expect((await points())['corrections-sent']?.[0]).toBe('pending');
    await call('documents.step', { id: second, step: 'send', day: '2026-11-30' });
    expect((await points())['corrections-sent']).toEqual(['met', '2026-12-01', '2026-11-30']);
    expect((await rows())[0]).toMatchObject({ version: 2, state: 'sent' });
  });

  it('takes a given day for its corrections, and asks only once', async () => {
    const { make, call, points, dealId } = await begun(undefined, 'contract');
    const { id } = await make('contract');
    await call('documents.step', { id, step: 'send', day: TODAY });
    await call('documents.step', { id, step: 'reject', day: TODAY, correctionsDay: '2026-12-08' });
    expect((await points())['corrections-made']).toEqual(['pending', '2026-12-08', null]);
    const count = async () =>
      (await call('deals.get', { id: dealId, today: TODAY })).points.filter(
        ({ key }) => key === 'corrections-made',
      ).length;
    expect(await count()).toBe(1);
  });

  it('is signed at the table: sent and signed on one day', async () => {
    const { make, call, points } = await begun(undefined, 'contract');
    const { id } = await make('contract');
    await call('documents.step', { id, step: 'sign', day: TODAY });
    expect((await points())['contract-signed']).toEqual(['met', '2026-12-10', TODAY]);
    expect(await call('documents.get', { id, today: TODAY })).toMatchObject({
      sentDay: TODAY,
      signedDay: TODAY,
    });
    await call('documents.step', { id, step: 'void', day: TODAY, answer: 'wrong client' });
    expect((await points())['contract-signed']?.[0]).toBe('pending');
  });

  it('stays as it is once it has gone out', async () => {
    const { make, call, tables } = await begun();
    const { id } = await make('proposal');
    await call('documents.step', { id, step: 'send', day: TODAY });
    const before = tables();
    await expect(call('documents.update', { id, day: TODAY })).rejects.toThrow('document-step');
    await expect(call('documents.remove', { id })).rejects.toThrow('document-step');
    await expect(call('documents.step', { id, step: 'send', day: TODAY })).rejects.toThrow('document-step');
    await expect(call('documents.step', { id, step: 'sign', day: TODAY })).rejects.toThrow('document-step');
    const { id: next } = await call('documents.nextVersion', { id, today: TODAY });
    await expect(call('documents.nextVersion', { id, today: TODAY })).rejects.toThrow('document-step');
    await expect(call('documents.nextVersion', { id: next, today: TODAY })).rejects.toThrow('document-step');
    await call('history.undo', {});
    expect(tables()).toEqual(before);
  });

  it('is not sent when its validity is over by then, nor made with one that ends before it begins', async () => {
    const { make, call, dealId } = await begun();
    const { id } = await make('proposal');
    await expect(call('documents.step', { id, step: 'send', day: '2026-12-11' })).rejects.toThrow(
      'document-validity',
    );
    const { currency: _currency, ...proposed } = await call('documents.propose', {
      ...{ dealId, kind: 'proposal', language: 'en', today: TODAY },
    });
    await expect(
      call('documents.create', {
        dealId,
        kind: 'proposal',
        language: 'en',
        ...proposed,
        validUntil: '2026-11-25',
      }),
    ).rejects.toThrow('document-validity');
  });

  it('refuses parts that its kind does not have', async () => {
    const { make, call } = await begun();
    const { id } = await make('invoice');
    const { content } = await call('documents.get', { id, today: TODAY });
    const blocks = [{ key: 'team', on: true, title: '', text: 'us' }];
    await expect(call('documents.update', { id, content: { ...content, blocks } })).rejects.toThrow(
      'invalid-input',
    );
  });

  it('undoes and redoes to the same tables, step by step', async () => {
    const { make, call, tables } = await begun();
    const states = [tables()];
    const note = () => states.push(tables());
    const { id } = await make('proposal');
    note();
    await call('documents.update', { id, day: '2026-11-27', validUntil: null });
    note();
    await call('documents.step', { id, step: 'send', day: '2026-11-27' });
    note();
    await call('documents.step', { id, step: 'reject', day: '2026-11-28', answer: 'cheaper' });
    note();
    const { id: next } = await call('documents.nextVersion', { id, today: '2026-11-29' });
    note();
    await call('documents.remove', { id: next });
    note();
    await call('documents.restore', { id: next });
    note();
    for (const expected of states.toReversed().slice(1)) {
      await call('history.undo', {});
      expect(tables()).toEqual(expected);
    }
    for (const expected of states.slice(1)) {
      await call('history.redo', {});
      expect(tables()).toEqual(expected);
    }
  });

  it('goes into the trash with its deal and comes back with it', async () => {
    const { make, call, dealId, rows } = await begun();
    await make('proposal');
    await call('deals.remove', { ids: [dealId] });
    expect(await rows()).toEqual([]);
    await call('deals.restore', { ids: [dealId] });
    expect(await rows()).toHaveLength(1);
  });
});

describe('what a new document says', () => {
  it('minutes: the needs brief', async () => {
    const { call, clientId, dealId } = await begun();
    await call('clients.setNeeds', {
      clientId,
      needs: { situation: '200 guests', success: 'all stay late' },
    });
    await call('clients.setNeeds', { clientId, needs: { limits: 'no smoke' } });
    const { content } = await call('documents.propose', {
      dealId,
      kind: 'minutes',
      language: 'en',
      today: TODAY,
    });
    expect(content.blocks.filter(({ on }) => on).map(({ key, text }) => [key, text])).toEqual([
      ['situation', '200 guests'],
      ['success', 'all stay late'],
      ['limits', 'no smoke'],
    ]);
    expect(await call('clients.needs', { id: clientId })).toMatchObject({
      situation: '200 guests',
      other: '',
    });
  });

  it('a proposal: what is about us comes from the last one, what is about the client does not', async () => {
    const { call, dealId, make } = await begun();
    const { id } = await make('proposal');
    const { content } = await call('documents.get', { id, today: TODAY });
    const blocks = content.blocks.map((block) =>
      block.key === 'team' || block.key === 'analysis'
        ? { ...block, on: true, text: `${block.key}!` }
        : block,
    );
    await call('documents.update', { id, content: { ...content, blocks } });
    const again = await call('documents.propose', { dealId, kind: 'proposal', language: 'en', today: TODAY });
    expect(again.content.blocks.find(({ key }) => key === 'team')?.text).toBe('team!');
    expect(again.content.blocks.find(({ key }) => key === 'analysis')).toMatchObject({ text: '', on: false });
  });

  it('an invoice and an act: the lines of the offer', async () => {
    const { call, dealId, make } = await begun();
    const { id } = await make('proposal');
    const { content } = await call('documents.get', { id, today: TODAY });
    const lines = [{ title: 'Hall', unit: 'h', quantity: 5500, price: 10_000, vatRate: 2200 }];
    await call('documents.update', { id, content: { ...content, lines } });
    for (const kind of ['invoice', 'act', 'contract'] as const) {
      const proposed = await call('documents.propose', { dealId, kind, language: 'en', today: TODAY });
      expect(proposed.content.lines).toEqual(lines);
    }
    const [row] = await call('documents.ofDeal', { dealId, today: TODAY });
    expect(row?.amount).toEqual({ minor: 55_000, currency: 'EUR' });
  });
});

describe('speed', () => {
  it('the list of a deal is one indexed query', async () => {
    const { store, dealId, make } = await begun();
    await make('proposal');
    const plans = plansOf(store, 'documents.ofDeal', { dealId, today: TODAY });
    expect(plans).toHaveLength(1);
    expect(slowSteps(plans)).toEqual([]);
  });

  it('giving a number and proposing look at a few rows only', async () => {
    const { store, dealId, make } = await begun();
    await make('proposal');
    const plans = plansOf(store, 'documents.propose', {
      dealId,
      kind: 'proposal',
      language: 'en',
      today: TODAY,
    });
    expect(
      slowSteps(plans, ['settings', 'days_off', 'USE TEMP B-TREE FOR ORDER BY', 'USE TEMP B-TREE FOR LAST']),
    ).toEqual([]);
    const max = explain(store.reader, "SELECT max(serial) FROM documents WHERE kind = 'act' AND year = 2026");
    expect(max.join()).toContain('documents_by_number');
  });
});
