import { managersOf } from '@db/plan/managers';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { demoFile } from '@test/support/demo-file';
import { describe, expect, it } from 'vitest';

const NOTHING = { added: [], removed: [], moved: [], changed: [] };
/** A Monday with the week ahead, and a Thursday in the middle of it. */
const DAYS = ['2026-11-23', '2026-11-26'] as const;
const WEEKS = ['2026-W48', '2026-W49', '2026-W51'] as const;
const CASES = DAYS.flatMap((today) => WEEKS.map((week) => ({ today, week })));

const seeded = (today: string): TestStore =>
  testStore({ now: `${today}T07:00:00.000Z`, from: demoFile(today) });

const contactsOf = ({ store }: TestStore) =>
  store.reader.all(`SELECT client_id, manager, kind, day, time, purpose FROM activities
    WHERE deleted_at IS NULL AND status = 'planned' ORDER BY client_id, manager, day, time, kind, purpose`);

describe('the plans of several managers', () => {
  it.each(CASES)('made together leave nothing to change for any of them: $week on $today', async (asked) => {
    const store = seeded(asked.today);
    await store.call('plan.generate', asked);
    expect((await store.call('plan.preview', asked)).difference).toEqual(NOTHING);
    const managers = managersOf(store.store.reader);
    expect(managers.length).toBeGreaterThan(1);
    for (const manager of managers) {
      expect((await store.call('plan.preview', { ...asked, manager })).difference).toEqual(NOTHING);
      expect((await store.call('plan.generate', { ...asked, manager })).difference).toEqual(NOTHING);
    }
    expect((await store.call('plan.preview', asked)).difference).toEqual(NOTHING);
  });

  it.each(CASES)('made one after the other are as made together: $week on $today', async (asked) => {
    const [together, apart] = [seeded(asked.today), seeded(asked.today)];
    await together.call('plan.generate', asked);
    for (const manager of managersOf(apart.store.reader))
      await apart.call('plan.generate', { ...asked, manager });
    expect(contactsOf(apart)).toEqual(contactsOf(together));
    expect((await apart.call('plan.preview', asked)).difference).toEqual(NOTHING);
  });

  it('who shares a client keeps the gap, and nobody has something to change afterwards', async () => {
    const asked = { today: '2026-11-23', week: '2026-W48' } as const;
    const store = testStore({ now: '2026-11-23T06:00:00.000Z' });
    records(store, (write) => {
      for (const name of ['Alfa', 'Beta', 'Gama', 'Delta']) {
        const client_id = write.client({ name, segment: 'A', since: '2026-11-05', manager: 'Maja' });
        write.phone({ client_id, number: '+386 31 000 000' });
        const deal_id = write.deal({ client_id, stage: 'proposal', manager: 'Tom' });
        write.point({ client_id, deal_id, key: 'proposal-valid', stage: 'proposal', due_day: '2026-11-25' });
      }
    });
    await store.call('plan.generate', asked);
    expect(contactsOf(store).length).toBeGreaterThan(4);
    for (const manager of ['Maja', 'Tom', undefined]) {
      const own = { ...asked, ...(manager === undefined ? {} : { manager }) };
      expect((await store.call('plan.preview', own)).difference).toEqual(NOTHING);
    }
  });
});
