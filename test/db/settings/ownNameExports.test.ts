import { demoFile } from '@test/support/demo-file';
import { type TestStore, testStore } from '@test/support/store';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';
const ASKED = { week: '2026-W49', today: TODAY } as const;
const MAJA = 'Maja Novak';
const KOS = 'Maja Kos';
const TOM = 'Tom Baker';

/** The demo with a plan of the next week, at a clock that goes on. */
async function planned(): Promise<TestStore> {
  let second = 0;
  const now = () => new Date(Date.parse(`${TODAY}T07:00:00.000Z`) + ++second * 1000).toISOString();
  const store = testStore({ now, from: demoFile(TODAY) });
  await store.call('plan.generate', ASKED);
  return store;
}

/** The calendar of one manager, saved: each entry with its number, and those that are called off. */
async function saved({ call }: TestStore, manager: string) {
  const { bytes, exportId } = await call('plan.export', { ...ASKED, manager, format: 'ics' });
  await call('plan.exported', { exportId: exportId ?? '' });
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)));
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    number: Number(event.getFirstPropertyValue('sequence')),
    cancelled: event.getFirstPropertyValue('status') === 'CANCELLED',
  }));
  return {
    numbers: Object.fromEntries(events.map(({ uid, number }) => [uid, number])),
    cancelled: events.filter(({ cancelled }) => cancelled).map(({ uid }) => uid),
  };
}

/** A file for each manager, as the window and `--each-manager` write them. */
async function forEach(store: TestStore) {
  const { managers } = await store.call('plan.audiences', ASKED);
  const files: Record<string, Awaited<ReturnType<typeof saved>>> = {};
  for (const manager of managers) files[manager] = await saved(store, manager);
  return files;
}

/** Which lines are marked as new or changed since the last export. */
const marked = async ({ call }: TestStore) =>
  (await call('plan.week', ASKED)).lines.filter(({ sinceExport }) => sinceExport !== '');

const rename = async ({ call }: TestStore, me: string) => {
  await call('settings.update', { me });
  return call('settings.renameMe', {});
};

describe('what went out before one was called otherwise', () => {
  it('is the same under the new name, and under the old one when that is undone', async () => {
    const store = await planned();
    const before = await forEach(store);
    const { [MAJA]: maja, ...others } = before;
    expect(Object.keys(maja?.numbers ?? {}).length).toBeGreaterThan(2);
    await rename(store, KOS);
    expect(await marked(store)).toEqual([]);
    expect(await forEach(store)).toEqual({ ...others, [KOS]: maja });
    await store.call('history.undo', {});
    expect(await marked(store)).toEqual([]);
    expect(await forEach(store)).toEqual(before);
    await store.call('history.redo', {});
    expect(await forEach(store)).toEqual({ ...others, [KOS]: maja });
  });

  it('is the same after several names, and back at the first', async () => {
    const store = await planned();
    const before = await forEach(store);
    for (const name of [KOS, 'Maja K.', MAJA, KOS, MAJA]) {
      await rename(store, name);
      expect((await forEach(store))[name]).toEqual(before[MAJA]);
      expect(await marked(store)).toEqual([]);
    }
    expect(await forEach(store)).toEqual(before);
  });

  it('is called off under the new name when it is', async () => {
    const store = await planned();
    await forEach(store);
    await rename(store, KOS);
    const { lines } = await store.call('plan.week', { ...ASKED, manager: KOS });
    const [id] = lines.flatMap(({ activityId }) => activityId ?? []);
    await store.call('activities.remove', { id: id ?? '' });
    const files = await forEach(store);
    expect(Object.values(files).flatMap(({ cancelled }) => cancelled)).toEqual([`${id}@cuepoint`]);
    expect(files[KOS]?.numbers[`${id}@cuepoint`]).toBe(1);
  });

  it('stays one’s own when somebody else comes who is called as one was', async () => {
    const store = await planned();
    const { [MAJA]: maja } = await forEach(store);
    await rename(store, KOS);
    const { lines } = await store.call('plan.week', { ...ASKED, manager: KOS });
    const [id, other] = lines.flatMap(({ activityId }) => activityId ?? []);
    await store.call('activities.update', { id: id ?? '', manager: MAJA });
    await store.call('activities.update', { id: other ?? '', purpose: 'something else' });
    const files = await forEach(store);
    // Given away is called off for the one who had it, and only for her.
    expect(files[KOS]?.cancelled).toEqual([`${id}@cuepoint`]);
    expect(Object.keys(files[KOS]?.numbers ?? {})).toEqual(
      expect.arrayContaining(Object.keys(maja?.numbers ?? {})),
    );
    expect(Object.keys(files[MAJA]?.numbers ?? {})).toEqual([`${id}@cuepoint`]);
    expect(files[MAJA]?.cancelled).toEqual([]);
    // The newcomer's exports are nothing to her, and hers none to the newcomer.
    await store.call('activities.update', { id: id ?? '', manager: TOM });
    const later = await forEach(store);
    expect(later[MAJA]?.cancelled).toEqual([`${id}@cuepoint`]);
    expect(later[KOS]?.cancelled).toEqual([`${id}@cuepoint`]);
    expect(later[KOS]?.numbers[`${other}@cuepoint`]).toBe(1);
  });

  it('is one with what somebody was told who bore the name meanwhile, when one is called so again', async () => {
    const store = await planned();
    const before = await forEach(store);
    await rename(store, KOS);
    const { lines } = await store.call('plan.week', { ...ASKED, manager: TOM });
    const [id = '', second = ''] = lines.flatMap(({ activityId }) => activityId ?? []);
    await store.call('activities.update', { id, manager: MAJA });
    expect(Object.keys((await forEach(store))[MAJA]?.numbers ?? {})).toEqual([`${id}@cuepoint`]);
    await store.call('activities.update', { id, manager: TOM });
    await rename(store, MAJA);
    const files = await forEach(store);
    expect(files[MAJA]?.cancelled).toEqual([`${id}@cuepoint`]);
    expect(Object.keys(files[MAJA]?.numbers ?? {})).toEqual(
      expect.arrayContaining(Object.keys(before[MAJA]?.numbers ?? {})),
    );
    // Whoever bears it next begins with nothing, and what that one is told is nothing to her.
    await rename(store, KOS);
    await store.call('activities.update', { id: second, manager: MAJA });
    const later = await forEach(store);
    expect(Object.keys(later[MAJA]?.numbers ?? {})).toEqual([`${second}@cuepoint`]);
    await store.call('activities.update', { id: second, manager: TOM });
    const last = await forEach(store);
    expect(last[MAJA]?.cancelled).toEqual([`${second}@cuepoint`]);
    expect(last[KOS]?.cancelled).toEqual([`${id}@cuepoint`]);
  });

  it('is one with what the colleague was told whose name is taken', async () => {
    const store = await planned();
    const { [MAJA]: maja, [TOM]: tom, ...others } = await forEach(store);
    await rename(store, TOM);
    expect(await marked(store)).toEqual([]);
    const numbers = { ...maja?.numbers, ...tom?.numbers };
    expect(Object.keys(tom?.numbers ?? {}).length).toBeGreaterThan(0);
    expect(await forEach(store)).toEqual({ ...others, [TOM]: { numbers, cancelled: [] } });
    expect(await marked(store)).toEqual([]);
  });

  it('is nothing that the window reads with the settings', async () => {
    const store = await planned();
    const before = await store.call('settings.get', {});
    expect(await rename(store, KOS)).toEqual({ ...before, me: KOS });
  });
});
