import { catalogues } from '@shared/text';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';
/** A Friday. */
const EVENT = '2026-12-18';

async function deal({ eventDay = EVENT as string | null } = {}) {
  const store = testStore();
  const { call } = store;
  const clientId = records(store, (write) => write.client());
  const { id: dealId } = await call('deals.create', { clientId, title: 'Gala', eventDay, today: TODAY });
  const list = async () => (await call('preparation.list', { dealId })).steps;
  const idOf = async (title: string) => (await list()).find((step) => step.title === title)?.id ?? '';
  const points = async () => {
    const { points: all } = await call('deals.get', { id: dealId, today: TODAY });
    return Object.fromEntries(
      all
        .filter(({ key }) => key === 'preparation-step' || key === 'event-held')
        .map(({ key, title, state, dueDay, metDay }) => [title || key, `${state} ${metDay ?? dueDay}`]),
    );
  };
  const add = (title: string, offset: number | null, more: { dueDay?: string; signOff?: boolean } = {}) =>
    call('preparation.add', { dealId, title, offset, ...more });
  return { ...store, clientId, dealId, list, idOf, points, add };
}

describe('preparation', () => {
  it('is planned from the template of the type of event, back from its day, in the user’s language', async () => {
    const { call, dealId, list, points } = await deal();
    await call('settings.update', { language: 'sl' });
    expect(await call('preparation.plan', { dealId, eventType: 'party' })).toEqual({ added: 9, removed: 0 });
    const steps = await list();
    const names = catalogues.sl.preparation.steps;
    expect(steps[0]).toMatchObject({
      title: names['programme-agreed'],
      offset: -20,
      dueDay: '2026-11-20',
      signOff: 'needed',
    });
    expect(steps.at(-1)).toMatchObject({
      title: names['team-briefed'],
      dueDay: '2026-12-17',
      signOff: 'none',
    });
    expect((await points())[names['team-briefed']]).toBe('pending 2026-12-17');
    expect((await call('deals.get', { id: dealId, today: TODAY })).eventType).toBe('party');
    // The same template again adds nothing.
    expect(await call('preparation.plan', { dealId, eventType: 'party' })).toEqual({ added: 0, removed: 0 });
    await expect(call('preparation.plan', { dealId, eventType: 'ball' })).rejects.toThrow('not-found');
  });

  it('takes the user’s own templates, and makes room for another type', async () => {
    const { call, dealId, list, idOf } = await deal();
    const steps = [
      { key: 'cake', name: 'Order the cake', offset: -2, signOff: false },
      { key: 'band', name: 'Book the band', offset: -9, signOff: false },
    ];
    const quiz = {
      key: 'quiz',
      name: 'Quiz',
      steps: [{ key: 'cards', name: 'Print cards', offset: -1, signOff: true }],
    };
    await call('settings.update', { preparation: { types: [{ key: 'ball', name: 'Ball', steps }, quiz] } });
    await call('preparation.plan', { dealId, eventType: 'ball' });
    await call('preparation.setDone', { id: await idOf('Order the cake'), doneDay: TODAY, today: TODAY });
    expect(await call('preparation.plan', { dealId, eventType: 'quiz', replace: true })).toEqual({
      added: 1,
      removed: 1,
    });
    expect((await list()).map(({ title }) => title)).toEqual(['Order the cake', 'Print cards']);
    expect((await call('preparation.list', { dealId })).eventType).toBe('quiz');
  });

  it('has no days as long as the event has none, and gets them with it', async () => {
    const { call, dealId, list, points, add } = await deal({ eventDay: null });
    await add('Menu', -3);
    expect(await list()).toMatchObject([{ dueDay: null, dueBy: 'rule' }]);
    expect(await points()).toEqual({ Menu: 'pending null' });
    await call('deals.update', { id: dealId, eventDay: EVENT, today: TODAY });
    expect(await points()).toEqual({ Menu: 'pending 2026-12-15' });
  });

  it('meets and opens its control points with the steps', async () => {
    const { call, idOf, points, add } = await deal();
    await add('Hall', -10);
    await call('preparation.setDone', { id: await idOf('Hall'), doneDay: TODAY, today: TODAY });
    expect(await points()).toEqual({ Hall: `met ${TODAY}` });
    await call('preparation.setDone', { id: await idOf('Hall'), doneDay: null, today: TODAY });
    expect(await points()).toEqual({ Hall: 'pending 2026-12-04' });
    await call('preparation.remove', { id: await idOf('Hall') });
    expect(await points()).toEqual({});
  });

  it('waits for the client: asked, rejected with a comment, asked again, given', async () => {
    const { call, idOf, list, points, add } = await deal();
    await add('Menu', -3, { signOff: true });
    const id = await idOf('Menu');
    await expect(call('preparation.setDone', { id, doneDay: TODAY, today: TODAY })).rejects.toThrow(
      'sign-off-open',
    );
    await call('preparation.signOff', { id, to: 'asked', today: TODAY });
    await expect(call('preparation.signOff', { id, to: 'rejected', today: TODAY })).rejects.toThrow(
      'sign-off-needs-comment',
    );
    await call('preparation.signOff', { id, to: 'rejected', comment: 'No soup', today: '2026-11-27' });
    expect(await list()).toMatchObject([
      { signOff: 'rejected', comment: 'No soup', answeredDay: '2026-11-27', doneDay: null },
    ]);
    await call('preparation.signOff', { id, to: 'asked', today: '2026-11-30' });
    await call('preparation.signOff', { id, to: 'given', today: '2026-12-01' });
    expect(await list()).toMatchObject([{ signOff: 'given', askedDay: '2026-11-30', doneDay: '2026-12-01' }]);
    expect(await points()).toEqual({ Menu: 'met 2026-12-01' });
    await call('preparation.update', { id, signOff: false });
    expect(await list()).toMatchObject([
      { signOff: 'none', askedDay: null, comment: '', doneDay: '2026-12-01' },
    ]);
  });

  it('is put in the user’s order', async () => {
    const { call, idOf, list, add } = await deal();
    for (const [title, offset] of [
      ['A', -5],
      ['B', -4],
      ['C', -3],
    ] as const)
      await add(title, offset);
    await call('preparation.reorder', { id: await idOf('C'), to: 0 });
    expect((await list()).map(({ title }) => title)).toEqual(['C', 'A', 'B']);
    await call('preparation.reorder', { id: await idOf('C'), to: 99 });
    expect((await list()).map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  });

  it('of a closed deal stays as it is', async () => {
    const { call, dealId, idOf, add } = await deal();
    await add('Menu', -3);
    const id = await idOf('Menu');
    await call('deals.lose', { id: dealId, reason: 'price', today: TODAY });
    await expect(add('Hall', -3)).rejects.toThrow('deal-closed');
    await expect(call('preparation.setDone', { id, doneDay: TODAY, today: TODAY })).rejects.toThrow(
      'deal-closed',
    );
    await expect(call('preparation.plan', { dealId, eventType: 'party' })).rejects.toThrow('deal-closed');
  });
});

describe('the event day', () => {
  it('is moved in one command as its preview says, and comes back with one undo', async () => {
    const { call, dealId, idOf, list, points, add, tables } = await deal();
    await add('Concept', -20);
    await add('Hall', -12);
    await add('Menu', -3);
    await add('Flowers', null, { dueDay: '2026-12-16' });
    await call('preparation.setDone', { id: await idOf('Concept'), doneDay: TODAY, today: TODAY });
    await call('deals.move', { id: dealId, to: 'event', override: 'known', today: TODAY });
    const before = tables();
    const preview = await call('preparation.previewMove', { dealId, eventDay: '2026-12-10', today: TODAY });
    expect(tables()).toEqual(before);
    expect(preview).toMatchObject({ from: EVENT, to: '2026-12-10', verdict: 'fine' });
    expect(preview.steps.map(({ title, to, fate, why }) => [title, to, fate, why])).toEqual([
      ['Concept', '2026-11-20', 'done', null],
      ['Hall', '2026-11-24', 'impossible', 'before-today'],
      ['Menu', '2026-12-07', 'moves', null],
      ['Flowers', '2026-12-16', 'impossible', 'after-event'],
    ]);
    expect(preview.points).toMatchObject([
      { key: 'event-held', from: EVENT, to: '2026-12-10', fate: 'moves' },
    ]);
    await call('deals.update', { id: dealId, eventDay: '2026-12-10', today: TODAY });
    expect((await list()).map(({ dueDay }) => dueDay)).toEqual(preview.steps.map(({ to }) => to));
    expect(await points()).toEqual({
      ...{ Concept: `met ${TODAY}`, Hall: 'pending 2026-11-24', Menu: 'pending 2026-12-07' },
      ...{ Flowers: 'pending 2026-12-16', 'event-held': 'pending 2026-12-10' },
    });
    const after = tables();
    await call('history.undo', {});
    expect(tables()).toEqual(before);
    await call('history.redo', {});
    expect(tables()).toEqual(after);
  });

  it('leaves a step on the day set by hand until it is given back to its rule', async () => {
    const { call, dealId, idOf, list, add } = await deal();
    await add('Menu', -3);
    const id = await idOf('Menu');
    await call('preparation.setDue', { id, dueDay: '2026-12-09' });
    await call('deals.update', { id: dealId, eventDay: '2026-12-21', today: TODAY });
    expect(await list()).toMatchObject([{ dueDay: '2026-12-09', dueBy: 'hand' }]);
    await call('preparation.setDue', { id, dueDay: null });
    expect(await list()).toMatchObject([{ dueDay: '2026-12-16', dueBy: 'rule' }]);
    await call('preparation.update', { id, offset: -1 });
    expect(await list()).toMatchObject([{ dueDay: '2026-12-18', offset: -1 }]);
  });

  it('cannot lie in the past before the event; afterwards it is written down with a warning', async () => {
    const { call, dealId, clientId } = await deal();
    const past = { id: dealId, eventDay: '2026-11-20', today: TODAY };
    await expect(call('deals.update', past)).rejects.toThrow('event-day-past');
    await expect(
      call('deals.create', { clientId, title: 'Late', eventDay: '2026-11-20', today: TODAY }),
    ).rejects.toThrow('event-day-past');
    await call('deals.move', { id: dealId, to: 'event', override: 'known', today: TODAY });
    expect(
      await call('preparation.previewMove', { dealId, eventDay: '2026-11-20', today: TODAY }),
    ).toMatchObject({ verdict: 'was' });
    await call('deals.update', past);
    // What lies in the past may be edited around.
    await call('deals.update', { ...past, title: 'Gala night' });
  });
});

describe('every command of the preparation', () => {
  it('undoes and redoes to the same tables', async () => {
    const { call, dealId, idOf, tables, add } = await deal();
    const states = [tables()];
    const step = async (act: () => Promise<unknown>): Promise<void> => {
      await act();
      states.push(tables());
    };
    await step(() => call('preparation.plan', { dealId, eventType: 'conference' }));
    await step(() => add('Menu by hand', -3, { signOff: true }));
    const id = await idOf('Menu by hand');
    await step(() => call('preparation.update', { id, title: 'Menu', responsible: 'Maja', offset: -4 }));
    await step(() => call('preparation.setDue', { id, dueDay: '2026-12-09' }));
    await step(() => call('preparation.reorder', { id, to: 0 }));
    await step(() => call('preparation.signOff', { id, to: 'asked', today: TODAY }));
    await step(() => call('preparation.signOff', { id, to: 'given', today: TODAY }));
    await step(() => call('preparation.setDone', { id, doneDay: null, today: TODAY }));
    await step(() =>
      call('deals.update', { id: dealId, eventDay: '2026-12-28', eventType: 'Ball', today: TODAY }),
    );
    await step(() => call('preparation.plan', { dealId, eventType: 'party', replace: true }));
    await step(() => call('preparation.remove', { id }));
    for (const before of states.slice(0, -1).toReversed()) {
      await call('history.undo', {});
      expect(tables()).toEqual(before);
    }
    for (const after of states.slice(1)) {
      await call('history.redo', {});
      expect(tables()).toEqual(after);
    }
  });
});

describe('a step that is opened again', () => {
  it('stands where the event wants it now, not where it was when it was done', async () => {
    const { call, dealId, list, idOf, add, points } = await deal();
    await add('Menu', -4);
    const id = await idOf('Menu');
    await call('preparation.setDone', { id, doneDay: TODAY, today: TODAY });
    await call('deals.update', { id: dealId, eventDay: '2027-01-22', today: TODAY });
    expect(await list()).toMatchObject([{ dueDay: '2026-12-14', doneDay: TODAY }]);
    await call('preparation.setDone', { id, doneDay: null, today: TODAY });
    expect(await list()).toMatchObject([{ dueDay: '2027-01-18', doneDay: null }]);
    expect(await points()).toMatchObject({ Menu: 'pending 2027-01-18' });
  });
});

describe('steps and the preview of a move', () => {
  it('are read by indexes only', async () => {
    const { call, store, dealId } = await deal();
    await call('preparation.plan', { dealId, eventType: 'party' });
    const plans = [
      ...plansOf(store, 'preparation.list', { dealId }),
      ...plansOf(store, 'preparation.previewMove', { dealId, eventDay: '2026-12-20', today: TODAY }),
    ];
    // A deal has a handful of points, visits and documents.
    expect(slowSteps(plans, ['settings', 'days_off', 'TEMP B-TREE FOR'])).toEqual([]);
  });
});
