import { check } from '@db/check';
import { textsFor } from '@db/plan/export/texts';
import { DEFAULT_PROCESS, type PointRule, type ProcessDefinition } from '@shared/domain/process';
import type { Stage } from '@shared/domain/words';
import { createText } from '@shared/text';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

/** The standard process with another rule, or without it. */
function processWith(stage: Stage, key: string, change: (rule: PointRule) => PointRule[]): ProcessDefinition {
  return {
    ...DEFAULT_PROCESS,
    stages: DEFAULT_PROCESS.stages.map((part) =>
      part.stage === stage
        ? { ...part, points: part.points.flatMap((rule) => (rule.key === key ? change(rule) : [rule])) }
        : part,
    ),
  };
}

/** A deal in "contract", with what it met and waived on its way. */
async function dealInContract(store: TestStore): Promise<string> {
  const clientId = records(store, (write) => write.client());
  const { call } = store;
  const { id } = await call('deals.create', {
    clientId,
    title: 'Gala',
    direction: 'outbound',
    length: 'long',
    today: '2026-11-02',
  });
  const first = (await pointsOf(store, id)).find(({ key }) => key === 'presentation-held');
  await call('points.setState', { id: String(first?.id), state: 'met', day: '2026-11-05' });
  await call('deals.move', { id, to: 'proposal', override: 'Minutes follow', today: '2026-11-06' });
  await call('deals.move', { id, to: 'contract', override: 'Agreed on the phone', today: '2026-11-10' });
  return id;
}

const pointsOf = (store: TestStore, id: string) =>
  store.store.raw.all<Record<string, unknown>>(
    'SELECT id, stage, key, due_day AS due, mandatory, state, met_day AS met, reason FROM control_points WHERE deal_id = ? ORDER BY id',
    [id],
  );
const visitsOf = (store: TestStore, id: string) =>
  store.store.raw.all('SELECT * FROM stage_visits WHERE deal_id = ? ORDER BY id', [id]);
const dueOf = async (store: TestStore, id: string, key: string) =>
  (await pointsOf(store, id)).findLast((point) => point.key === key)?.due;

describe('changing the process', () => {
  it('writes nothing but the process: no point, no stage history, no deal', async () => {
    const store = testStore();
    await dealInContract(store);
    const before = store.tables();
    await store.call('settings.updateProcess', {
      process: processWith('contract', 'contract-signed', (rule) => [
        { ...rule, offset: 20, mandatory: false },
      ]),
    });
    const { settings: _, ...after } = store.tables();
    const { settings: __, ...former } = before;
    expect(after).toEqual(former);
  });

  it('counts for an open point when next something happens on its deal, never for one that was met or waived', async () => {
    const store = testStore();
    const id = await dealInContract(store);
    const [points, visits] = [await pointsOf(store, id), visitsOf(store, id)];
    expect(await dueOf(store, id, 'contract-signed')).toBe('2026-11-24');
    let process = processWith('contract', 'contract-signed', (rule) => [
      { ...rule, offset: 20, mandatory: false },
    ]);
    process = {
      ...process,
      stages: process.stages.map((part) => ({ ...part, limit: 5, name: `My ${part.stage}` })),
    };
    await store.call('settings.updateProcess', { process });
    expect(await dueOf(store, id, 'contract-signed')).toBe('2026-11-24');
    await store.call('deals.update', { id, eventDay: '2027-02-12', today: TODAY });
    expect(await dueOf(store, id, 'contract-signed')).toBe('2026-12-08');
    // All else as before: also that the point was mandatory when the deal entered the stage.
    const withoutDue = (rows: typeof points) => rows.map(({ due: _, ...rest }) => rest);
    expect(withoutDue(await pointsOf(store, id))).toEqual(withoutDue(points));
    expect(visitsOf(store, id)).toEqual(visits);
  });

  it('asks on the next entry for what was added, and no more for what was taken out', async () => {
    const store = testStore();
    const id = await dealInContract(store);
    const added: PointRule = {
      ...{ key: 'site-visit', name: 'Site visit', anchor: 'stage-entered', offset: 3, unit: 'wd' },
      ...{ mandatory: true, made: 'stage', metBy: 'hand' },
    };
    await store.call('settings.updateProcess', {
      process: processWith('contract', 'contract-signed', () => [added]),
    });
    await store.call('deals.update', { id, title: 'Winter gala', today: TODAY });
    const open = async () =>
      (await pointsOf(store, id))
        .filter(({ stage, state }) => stage === 'contract' && state === 'pending')
        .map(({ key }) => key);
    // What a deal was asked for stays asked for.
    expect(await open()).toEqual(['contract-signed']);
    await store.call('deals.move', { id, to: 'proposal', reason: 'New wishes', today: TODAY });
    await store.call('deals.move', { id, to: 'contract', override: 'Done', today: TODAY });
    expect(await open()).toContain('site-visit');
  });

  it('leaves what running deals wait for, or waives it with the same step; both keep the name of its rule', async () => {
    const visit: PointRule = {
      ...{ key: 'site-visit', name: 'Site visit', anchor: 'stage-entered', offset: 3, unit: 'wd' },
      ...{ mandatory: true, made: 'stage', metBy: 'hand' },
    };
    const store = testStore();
    const { call } = store;
    const withVisit = processWith('presentation', 'minutes-sent', (rule) => [rule, visit]);
    await call('settings.updateProcess', { process: withVisit });
    const clientId = records(store, (write) => write.client());
    const deal = { clientId, direction: 'outbound', length: 'long', today: '2026-11-02' } as const;
    const titles = ['open', 'paused', 'lost', 'met', 'deleted'] as const;
    const ids = new Map<string, string>();
    for (const title of titles) ids.set(title, (await call('deals.create', { ...deal, title })).id);
    const id = (title: (typeof titles)[number]): string => ids.get(title) ?? '';
    await call('deals.pause', { id: id('paused'), until: '2027-01-10', reason: 'season', today: TODAY });
    await call('deals.lose', { id: id('lost'), reason: 'price', today: TODAY, planned: 'keep' });
    await call('deals.remove', { ids: [id('deleted')] });
    const visitOf = async (title: (typeof titles)[number]) =>
      store.store.raw.get<{ id: string; state: string; reason: string; title: string }>(
        "SELECT id, state, reason, title FROM control_points WHERE deal_id = ? AND key = 'site-visit'",
        [id(title)],
      );
    await call('points.setState', { id: (await visitOf('met'))?.id ?? '', state: 'met', day: TODAY });
    expect(await call('settings.openPoints', { keys: ['site-visit'] })).toEqual({ deals: 2, held: 2 });
    expect(await call('settings.openPoints', { keys: ['act-sent'] })).toEqual({ deals: 0, held: 0 });

    const before = store.tables();
    await call('settings.updateProcess', { process: DEFAULT_PROCESS });
    for (const title of ['open', 'paused'] as const)
      expect(await visitOf(title)).toMatchObject({ state: 'pending', title: '' });
    // Only the rule knew it, so what deals were asked for would be nameless.
    const former = async () => (await call('settings.process', {})).formerRules;
    expect(await former()).toEqual([{ key: 'site-visit', name: 'Site visit' }]);
    const texts = textsFor(createText('en'), 'en', await call('settings.process', {}));
    expect(texts.point('site-visit')).toBe('Site visit');
    // Back under the same key it is called by itself; what others say of former rules counts for nothing.
    const renamed = processWith('presentation', 'minutes-sent', (rule) => [
      rule,
      { ...visit, name: 'Visit' },
    ]);
    await call('settings.updateProcess', {
      process: { ...renamed, formerRules: [{ key: 'site-visit', name: 'Nonsense' }] },
    });
    expect(await former()).toEqual([]);
    await call('settings.updateProcess', { process: DEFAULT_PROCESS });
    expect(await former()).toEqual([{ key: 'site-visit', name: 'Visit' }]);
    for (let step = 0; step < 3; step += 1) await call('history.undo', {});
    expect(store.tables()).toEqual(before);

    await call('settings.updateProcess', { process: DEFAULT_PROCESS, waive: true });
    const waived = { state: 'waived', reason: 'left-process' };
    for (const title of ['open', 'paused'] as const) expect(await visitOf(title)).toMatchObject(waived);
    expect(await visitOf('met')).toMatchObject({ state: 'met' });
    expect(await visitOf('lost')).toMatchObject({ state: 'waived', reason: 'deal-lost' });
    expect(await visitOf('deleted')).toMatchObject({ state: 'pending' });
    expect(store.announced.at(-1)).toEqual(expect.arrayContaining(['settings', 'points']));
    expect(check(store.store.file).filter(({ severity }) => severity !== 'note')).toEqual([]);
    const after = store.tables();
    // It holds nothing any more, and settling the deal finds nothing to do.
    await call('deals.update', { id: id('open'), title: 'open', today: TODAY });
    expect(store.tables()).toEqual(after);
    await call('history.undo', {});
    expect(store.tables()).toEqual(before);
    await call('history.redo', {});
    expect(store.tables()).toEqual(after);
  });

  it('refuses a process without the rules of records, and changes nothing', async () => {
    const store = testStore();
    const before = store.tables();
    const process = processWith('payment', 'payment-due', () => []);
    await expect(store.call('settings.updateProcess', { process })).rejects.toThrow('record-rule-missing');
    expect(store.tables()).toEqual(before);
  });

  it('takes the whole process back with one undo', async () => {
    const store = testStore();
    await store.call('settings.updateProcess', {
      process: processWith('closure', 'refund-paid', (rule) => [{ ...rule, offset: 5, mandatory: false }]),
    });
    await store.call('history.undo', {});
    expect(await store.call('settings.process', {})).toEqual(DEFAULT_PROCESS);
  });
});
