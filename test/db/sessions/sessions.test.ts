import { nextLine, summaryOf } from '@shared/domain/sessions';
import { wallToInstant } from '@shared/domain/time';
import { present } from '@shared/errors';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { describe, expect, it } from 'vitest';
import { type CallDay, callDay, TODAY } from './day';

const at = (time: string) => wallToInstant(TODAY, time, 'UTC');

/** Names of the session's lines in their order. */
async function namesOf(open: CallDay, id: string): Promise<string[]> {
  const { lines } = await open.call('sessions.get', { id });
  return lines.map((line) => nameOf(open, line.id));
}
const nameOf = ({ contacts }: CallDay, id: string): string =>
  Object.keys(contacts).find((name) => contacts[name] === id) ?? id;

const contact = ({ contacts }: CallDay, name: string): string => present(contacts[name], name);
const client = ({ clients }: CallDay, name: string): string => present(clients[name], name);

async function nextOf(open: CallDay, id: string, time = '09:00'): Promise<string | null> {
  const { lines, ...session } = await open.call('sessions.get', { id });
  const next = nextLine(lines, session, at(time));
  return next && nameOf(open, next.id);
}

describe('beginning the calls of a day', () => {
  it('takes what is planned for it and what is overdue, one manager’s or everybody’s', async () => {
    const open = callDay();
    const mine = await open.call('sessions.start', { day: TODAY, manager: 'Maja' });
    expect(mine.lines).toBe(4);
    expect(await namesOf(open, mine.id)).toEqual(['appointment', 'second', 'overdue', 'plain']);
    const all = await open.call('sessions.start', { day: TODAY });
    expect(await namesOf(open, all.id)).toEqual(['appointment', 'second', 'overdue', 'plain', 'others']);
    expect(await open.call('sessions.open', { today: TODAY, manager: 'Tom' })).toEqual({
      session: null,
      waiting: 1,
    });
  });

  it('goes on with the one that is open, and takes in what was planned meanwhile behind the others', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    await open.call('activities.plan', {
      clientId: client(open, 'Delta'),
      kind: 'call',
      day: TODAY,
      time: '08:00',
    });
    expect(await open.call('sessions.open', { today: TODAY })).toMatchObject({
      session: { id, lines: 5, left: 5, done: 0, fresh: 1 },
      waiting: 6,
    });
    expect((await open.call('sessions.get', { id })).fresh).toEqual({ count: 1, names: ['Delta'] });
    expect(await open.call('sessions.start', { day: TODAY })).toEqual({ id, lines: 1 });
    expect((await namesOf(open, id)).slice(0, 5)).toEqual([
      'appointment',
      'second',
      'overdue',
      'plain',
      'others',
    ]);
    expect(await open.call('sessions.takeFresh', { id })).toEqual({ added: 0 });
  });

  it('ends what was left open on another day, whichever way the clock went', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    await open.call('sessions.start', { day: TODAY, manager: 'Tom' });
    const tomorrow = await open.call('sessions.start', { day: '2026-11-27' });
    expect((await open.call('sessions.get', { id })).endedAt).not.toBeNull();
    expect((await open.call('sessions.open', { today: TODAY, manager: 'Tom' })).session).not.toBeNull();
    expect(await namesOf(open, tomorrow.id)).toContain('tomorrow');
    const back = await open.call('sessions.start', { day: TODAY });
    expect(back.id).not.toBe(id);
    expect((await open.call('sessions.get', { id: tomorrow.id })).endedAt).not.toBeNull();
  });

  it('is one step to take back', async () => {
    const open = callDay();
    const before = open.tables();
    await open.call('sessions.start', { day: TODAY });
    const after = open.tables();
    await open.call('history.undo', {});
    expect(open.tables()).toEqual(before);
    await open.call('history.redo', {});
    expect(open.tables()).toEqual(after);
  });
});

describe('control points that are due while nobody is to be called', () => {
  const duePointsDay = () => {
    const open = callDay();
    const made = records(open, (write) => {
      const deal = (name: string, key: string, due_day: string, more: Record<string, string | null> = {}) => {
        const { manager = 'Maja', do_not_contact = null } = more;
        const client_id = more.client_id ?? write.client({ name, manager, do_not_contact });
        const deal_id = write.deal({ client_id, title: `Party of ${name}`, stage: 'contract', manager });
        write.point({ client_id, deal_id, stage: 'contract', key, due_day });
        return deal_id;
      };
      return {
        due: deal('Due', 'contract-signed', TODAY),
        missed: deal('Missed', 'payment-due', '2026-11-25'),
        ours: deal('Ours', 'invoice-sent', TODAY),
        theirs: deal('Theirs', 'payment-due', TODAY),
        old: deal('Old', 'contract-signed', '2026-11-01'),
        later: deal('Later', 'contract-signed', '2026-11-27'),
        barred: deal('Barred', 'contract-signed', TODAY, { do_not_contact: '' }),
        planned: deal('', 'contract-signed', TODAY, { client_id: client(open, 'Beta') }),
        tom: deal('Tom’s', 'contract-signed', TODAY, { manager: 'Tom' }),
      };
    });
    return { open, made };
  };
  const names = async (open: CallDay, manager = 'Maja') =>
    (await open.call('sessions.duePoints', { today: TODAY, manager })).deals.map(
      ({ clientName }) => clientName,
    );

  it('are told when they need a contact, of one manager or of everybody, and not of who wants none', async () => {
    const { open } = duePointsDay();
    expect(await names(open)).toEqual(['Due', 'Missed']);
    expect(await names(open, '')).toEqual(['Due', 'Tom’s', 'Missed']);
    const plans = plansOf(open.store, 'sessions.duePoints', { today: TODAY });
    expect(slowSteps(plans, ['SCAN j', 'settings'])).toEqual([]);
  });

  it('are told up to a hundred, and that there are more', async () => {
    const { open } = duePointsDay();
    records(open, (write) => {
      for (let at = 0; at < 101; at += 1) {
        const client_id = write.client({ name: `Client ${at}` });
        const deal_id = write.deal({ client_id, stage: 'contract' });
        write.point({ client_id, deal_id, stage: 'contract', key: 'contract-signed', due_day: TODAY });
      }
      return '';
    });
    const { deals, more } = await open.call('sessions.duePoints', { today: TODAY });
    expect([deals.length, more]).toEqual([100, true]);
  });

  it('become calls of the session in one step, with whom it was talked about', async () => {
    const { open, made } = duePointsDay();
    const { id, lines } = await open.call('sessions.start', { day: TODAY, manager: 'Maja' });
    const items = [
      { dealId: made.missed, purpose: 'Payment' },
      { dealId: made.due, purpose: 'Contract signed' },
    ];
    const before = open.tables();
    expect(await open.call('sessions.takePoints', { id, items })).toEqual({ added: 2 });
    expect(await names(open)).toEqual([]);
    const { lines: now } = await open.call('sessions.get', { id });
    expect(now.slice(lines).map(({ clientName, kind }) => [clientName, kind])).toEqual([
      ['Missed', 'call'],
      ['Due', 'call'],
    ]);
    await open.call('history.undo', {});
    expect(open.tables()).toEqual(before);
    await open.call('sessions.end', { id });
    await expect(open.call('sessions.takePoints', { id, items })).rejects.toThrow('conflict');
  });

  it('are not told again of a client who was talked with today', async () => {
    const { open } = duePointsDay();
    const { deals } = await open.call('sessions.duePoints', { today: TODAY, manager: 'Tom' });
    const { clientId } = present(deals[0], 'Tom has one');
    await open.call('activities.log', { clientId, kind: 'call', day: TODAY, result: 'spoke' });
    expect(await names(open, 'Tom')).toEqual([]);
  });
});

describe('going from line to line', () => {
  it('leaves an appointment for its time, and all that is planned with its client', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    expect(await nextOf(open, id)).toBe('overdue');
    expect(await nextOf(open, id, '13:57')).toBe('appointment');
  });

  it('stores result, notes, script, ticks and talk time as one step; undo brings the line back', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    const before = open.tables();
    await open.call('activities.done', {
      ...{ id: contact(open, 'overdue'), day: TODAY, result: 'spoke', notes: 'yes' },
      ...{ script: 'regular', checked: ['news'], talkSeconds: 95 },
      next: { kind: 'call', day: '2026-12-10' },
    });
    expect(await nextOf(open, id)).toBe('plain');
    const { lines, withoutNext } = await open.call('sessions.get', { id });
    expect(lines.find((line) => line.id === contact(open, 'overdue'))).toMatchObject({
      ...{ status: 'done', result: 'spoke', talkSeconds: 95 },
    });
    expect(withoutNext).toEqual([]);
    await open.call('history.undo', {});
    expect(open.tables()).toEqual(before);
    expect(await nextOf(open, id)).toBe('overdue');
  });

  it('names the clients that are left without a next contact, once each, but not those with whom it has ended', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    for (const name of ['overdue', 'appointment', 'second', 'others'])
      await open.call('activities.done', { id: contact(open, name), day: TODAY, result: null });
    await open.call('clients.update', { id: client(open, 'Delta'), noContactReason: 'moved away' });
    const { withoutNext } = await open.call('sessions.get', { id });
    expect(withoutNext.map(({ name }) => name)).toEqual(['Gama', 'Beta']);
  });

  it('notices what is finished, moved, cancelled or deleted elsewhere', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    await open.call('activities.done', { id: contact(open, 'plain'), day: TODAY, result: 'agreed' });
    await open.call('activities.move', { id: contact(open, 'overdue'), day: '2026-11-30' });
    await open.call('activities.cancel', { ids: [contact(open, 'second')] });
    await open.call('clients.remove', { ids: [client(open, 'Delta')] });
    expect(await nextOf(open, id)).toBe('appointment');
    expect(await open.call('sessions.open', { today: TODAY })).toMatchObject({
      session: { lines: 5, left: 1, done: 1, fresh: 0 },
    });
    await open.call('clients.restore', { ids: [client(open, 'Delta')] });
    await open.call('activities.move', { id: contact(open, 'overdue'), day: TODAY });
    expect((await open.call('sessions.open', { today: TODAY })).session?.left).toBe(3);
  });

  it('skips to the others and comes back to the skipped ones', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    for (const name of ['overdue', 'plain', 'others', 'appointment', 'second'])
      await open.call('sessions.skip', { id, activityId: contact(open, name) });
    expect(await nextOf(open, id)).toBeNull();
    await open.call('history.undo', {});
    expect(await nextOf(open, id)).toBe('second');
    expect(await open.call('sessions.takeSkipped', { id })).toEqual({ changed: 4 });
    expect(await nextOf(open, id)).toBe('overdue');
  });
});

describe('the end', () => {
  it('counts what was done afterwards as not reached, and takes nothing in any more', async () => {
    let now = '2026-11-26T09:00:00.000Z';
    const open = callDay({ now: () => now });
    const { id } = await open.call('sessions.start', { day: TODAY });
    now = '2026-11-26T10:00:00.000Z';
    await open.call('sessions.end', { id });
    now = '2026-11-26T11:00:00.000Z';
    await open.call('activities.done', { id: contact(open, 'plain'), day: TODAY, result: 'spoke' });
    const { endedAt, lines, withoutNext, fresh } = await open.call('sessions.get', { id });
    expect(endedAt).toBe('2026-11-26T10:00:00.000Z');
    expect(withoutNext).toEqual([]);
    expect(fresh.count).toBe(0);
    expect(lines.find((line) => line.id === contact(open, 'plain'))?.status).toBe('planned');
    for (const change of [
      open.call('sessions.takeFresh', { id }),
      open.call('sessions.takeSkipped', { id }),
      open.call('sessions.skip', { id, activityId: contact(open, 'second') }),
    ])
      await expect(change).rejects.toThrow('conflict');
    await open.call('sessions.end', { id });
    expect((await open.call('sessions.get', { id })).endedAt).toBe(endedAt);
  });

  it('stays as it was, whatever becomes of its contacts on other days', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    await open.call('activities.done', {
      ...{ id: contact(open, 'plain'), day: TODAY, result: 'spoke', talkSeconds: 60 },
    });
    await open.call('activities.move', { id: contact(open, 'overdue'), day: '2026-11-30' });
    await open.call('sessions.end', { id });
    const summary = async () => {
      const { lines, ...session } = await open.call('sessions.get', { id });
      return summaryOf(lines, session);
    };
    const before = await summary();
    expect(before).toMatchObject({ states: { done: 1, moved: 1, open: 3, gone: 0 }, talkSeconds: 60 });
    await open.call('activities.move', { id: contact(open, 'second'), day: '2026-12-01' });
    await open.call('activities.move', { id: contact(open, 'second'), day: '2026-12-02' });
    await open.call('activities.cancel', { ids: [contact(open, 'others')] });
    await open.call('activities.remove', { id: contact(open, 'appointment') });
    await open.call('activities.move', { id: contact(open, 'overdue'), day: '2026-11-24' });
    await open.call('activities.reopen', { id: contact(open, 'plain') });
    expect(await summary()).toEqual(before);
    // Going on with it after all, it goes by how things stand again.
    await open.call('history.undo', {});
    for (let steps = 0; steps < 6; steps += 1) await open.call('history.undo', {});
    expect((await open.call('sessions.get', { id })).endedAt).toBeNull();
    expect(await summary()).toEqual(before);
  });

  it('is found again: the latest first, with what was done of what was planned', async () => {
    const open = callDay();
    const past = (more = {}) => open.call('sessions.past', { today: '2026-11-27', ...more });
    const first = await open.call('sessions.start', { day: '2026-11-25', manager: 'Maja' });
    const second = await open.call('sessions.start', { day: TODAY });
    await open.call('activities.done', { id: contact(open, 'plain'), day: TODAY, result: 'spoke' });
    await open.call('sessions.start', { day: TODAY, manager: 'Nobody' });
    await open.call('sessions.start', { day: '2026-11-27' });
    expect(await past()).toMatchObject([
      { id: second.id, day: TODAY, manager: '', lines: 5, states: { done: 1, open: 4, moved: 0, gone: 0 } },
      { id: first.id, manager: 'Maja', lines: 1, states: { open: 1 } },
    ]);
    expect((await past({ manager: 'Maja' })).map(({ id }) => id)).toEqual([first.id]);
    expect(await past({ limit: 1 })).toHaveLength(1);
    // Today's that goes on is no past one, but an ended one is.
    expect((await past({ today: TODAY })).map(({ id }) => id)).toContain(second.id);
    expect(await past({ today: '2026-11-25' })).not.toContainEqual(expect.objectContaining({ id: first.id }));
  });

  it('is refused for what is not there', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    const nobody = client(open, 'Alfa');
    await expect(open.call('sessions.get', { id: nobody })).rejects.toThrow('not-found');
    await expect(open.call('sessions.skip', { id, activityId: contact(open, 'tomorrow') })).rejects.toThrow(
      'not-found',
    );
    await expect(open.call('sessions.card', { activityId: nobody, today: TODAY })).rejects.toThrow(
      'not-found',
    );
  });
});

describe('the card of a line', () => {
  it('is everything about the talk, of one moment', async () => {
    const open = callDay();
    await open.call('clients.setNeeds', {
      clientId: client(open, 'Gama'),
      needs: { expectations: 'no speeches' },
    });
    await open.call('activities.log', {
      ...{
        clientId: client(open, 'Gama'),
        kind: 'call',
        day: '2026-11-10',
        result: 'spoke',
        notes: 'likes jazz',
      },
    });
    const card = await open.call('sessions.card', { activityId: contact(open, 'second'), today: TODAY });
    expect(card).toMatchObject({
      activity: { clientName: 'Gama', purpose: 'ask' },
      client: { name: 'Gama', manager: 'Maja' },
      ...{ deal: null, plan: null, needs: { expectations: 'no speeches' } },
      last: [{ notes: 'likes jazz' }],
      others: [{ id: contact(open, 'appointment') }],
    });
  });

  it('of a finished line does not name itself among the last contacts', async () => {
    const open = callDay();
    await open.call('activities.done', { id: contact(open, 'second'), day: TODAY, result: 'spoke' });
    const card = await open.call('sessions.card', { activityId: contact(open, 'second'), today: TODAY });
    expect(card.last).toEqual([]);
  });
});

describe('indexes', () => {
  it('find the lines of a day and of a session without reading a table', async () => {
    const open = callDay();
    const { id } = await open.call('sessions.start', { day: TODAY });
    const small = ['SCAN j', 'settings', 'USE TEMP B-TREE'];
    for (const manager of ['', 'Maja'])
      expect(slowSteps(plansOf(open.store, 'sessions.open', { today: TODAY, manager }), small)).toEqual([]);
    expect(slowSteps(plansOf(open.store, 'sessions.get', { id }), small)).toEqual([]);
    await open.call('sessions.end', { id });
    expect(slowSteps(plansOf(open.store, 'sessions.get', { id }), small)).toEqual([]);
    const past = plansOf(open.store, 'sessions.past', { today: TODAY });
    expect(slowSteps(past, [...small, 'call_sessions'])).toEqual([]);
    const card = plansOf(open.store, 'sessions.card', { activityId: contact(open, 'second'), today: TODAY });
    expect(slowSteps(card, small)).toEqual([]);
  });
});
