import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '@db/cli';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programOn } from './program';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-contact-'));
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

/** A Thursday. */
const TODAY = '2026-11-26';

/** A deal with a call for today. */
async function begun() {
  const file = join(folder, 'cuepoint.sqlite');
  const { run, json } = programOn(file);
  putDemo(file, TODAY);
  const session = openSession(file, 'write', () => undefined);
  await session.call('settings.update', { zone: 'Europe/Ljubljana' });
  const { id: clientId } = await session.call('clients.create', {
    ...{ name: 'Harper & Lowe', phones: [{ number: '+44 20 7946 0000' }] },
  });
  const { id: dealId } = await session.call('deals.create', {
    clientId,
    title: 'Harper party',
    today: TODAY,
  });
  const { id } = await session.call('activities.plan', {
    ...{ clientId, dealId, kind: 'call', day: TODAY, time: '10:00', purpose: 'Ask', today: TODAY },
  });
  await session.close();
  return { file, run, json, id, clientId };
}

/** What is planned for the client, as `day time attempt snoozes`. */
async function planned(file: string, clientId: string): Promise<string[]> {
  const session = openSession(file, 'read', () => undefined);
  const { planned } = await session.call('activities.choices', { clientId });
  await session.close();
  return planned.map(({ day, time, attempt, snoozes }) => `${day} ${time} ${attempt} ${snoozes}`);
}

describe('contact', () => {
  it('done --accept plans what the rules propose, by id or by deal', async () => {
    const { file, json, id, clientId } = await begun();
    await json(TODAY, 'contact', 'done', id, '--result', 'no-answer', '--accept');
    expect(await planned(file, clientId)).toEqual(['2026-11-27 15:00 2 0']);
    await json('2026-11-27', 'contact', 'done', 'Harper party', '--result', 'spoke');
    expect(await planned(file, clientId)).toEqual([]);
  });

  it('done refuses a result that this kind of contact cannot have', async () => {
    const { file, json, run, id, clientId } = await begun();
    const { code, err } = await run(TODAY, 'contact', 'done', id, '--result', 'held');
    expect(code).toBe(2);
    expect(err).toContain('--result can be: spoke, no-answer, call-back, refused, agreed.');
    expect(await planned(file, clientId)).toHaveLength(1);
    await json(TODAY, 'contact', 'log', 'Harper party', '--kind', 'meeting', '--result', 'held');
  });

  it('snooze asks the third time whether it is alive; give-up lets the client rest, but not end in a sale', async () => {
    const { file, json, run, id, clientId } = await begun();
    const asks: boolean[] = [];
    for (const to of ['+1', '+2', '+3']) {
      const { err } = await run(TODAY, 'contact', 'snooze', id, '--to', to);
      asks.push(err.includes('Put off 3 times already, first for 2026-11-26. Is it still alive?'));
    }
    expect(asks).toEqual([false, false, true]);
    expect((await run(TODAY, 'contact', 'give-up', id, '--end', 'gone')).code).toBe(1);
    expect(await planned(file, clientId)).toHaveLength(1);
    await json(TODAY, 'contact', 'give-up', 'Harper party', '--until', '2027-03-01');
    expect(await planned(file, clientId)).toEqual([]);
  });

  it('cancel calls one off, by deal or by id; remove takes away what was noted by mistake; both can be undone', async () => {
    const { file, json, run, id, clientId } = await begun();
    const { out } = await run(TODAY, 'contact', 'cancel', 'Harper party');
    expect(out).toContain('Cancelled 1 contact');
    expect(await planned(file, clientId)).toEqual([]);
    expect((await run(TODAY, 'contact', 'cancel', 'Harper party')).code).toBe(1);
    await json(TODAY, 'undo');
    expect(await planned(file, clientId)).toHaveLength(1);
    await json(TODAY, 'contact', 'done', id, '--result', 'spoke');
    const removed = await run(TODAY, 'contact', 'remove', id);
    expect(removed.out).toContain('Deleted contact with Harper & Lowe');
    expect((await run(TODAY, 'contact', 'remove', id)).code).toBe(1);
  });

  it('snooze counts, unless the client asked', async () => {
    const { file, json, run, id, clientId } = await begun();
    await json(TODAY, 'contact', 'snooze', id, '--to', '+1');
    expect(await planned(file, clientId)).toEqual(['2026-11-27 10:00 0 1']);
    await json(TODAY, 'contact', 'snooze', 'Harper party', '--to', '2026-12-04', '--asked');
    expect(await planned(file, clientId)).toEqual(['2026-12-04 10:00 0 1']);
    const { code, err } = await run(TODAY, 'contact', 'snooze', id, '--to', 'soon');
    expect([code, err]).toEqual([2, expect.stringContaining('soon')]);
  });

  it('repeats, goes on after it was done, and ends', async () => {
    const { file, json, run, id, clientId } = await begun();
    await json(TODAY, 'contact', 'repeat', id, '--repeat', 'week', '--on', '1,4');
    await json(TODAY, 'contact', 'done', id, '--result', 'spoke', '--accept');
    expect(await planned(file, clientId)).toEqual(['2026-11-30 10:00 0 0']);
    await json(TODAY, 'contact', 'repeat', 'Harper party', '--repeat', 'month', '--every', '2');
    await json('2026-11-30', 'contact', 'done', 'Harper party', '--result', 'spoke');
    // 30 January 2027 is a Saturday.
    expect(await planned(file, clientId)).toEqual(['2027-02-01 10:00 0 0']);
    for (const wrong of [['--repeat', 'day'], [], ['--repeat', 'week', '--end']]) {
      expect((await run(TODAY, 'contact', 'repeat', 'Harper party', ...wrong)).code).toBe(2);
    }
  });
});

describe('deal new', () => {
  it('takes no product by a name that two have; an id says which', async () => {
    const { file, json, run } = await begun();
    const session = openSession(file, 'write', () => undefined);
    const { id } = await session.call('products.create', { name: 'Gala dinner' });
    await session.call('products.create', { name: 'gala Dinner' });
    await session.close();
    const deal = ['deal', 'new', 'Winter gala', '--client', 'Harper & Lowe', '--product'];
    const { code, err } = await run(TODAY, ...deal, 'Gala dinner');
    expect(code).toBe(1);
    expect(err).toContain('more than one, is called exactly Gala dinner');
    await json(TODAY, ...deal, id);
    const shown = await json(TODAY, 'deal', 'show', 'Winter gala');
    expect(JSON.stringify(shown)).toContain(id);
  });
});
