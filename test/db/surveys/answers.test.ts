import { present } from '@shared/errors';
import { describe, expect, it } from 'vitest';
import { openPoints, type Surveyed, surveyed, TODAY } from './surveyed';

const answer = ({ dealId }: Surveyed, score: number) => ({ dealId, day: TODAY, score, today: TODAY });

describe('an answer', () => {
  it('meets the control point of the survey, and opens it again when it is deleted', async () => {
    const open = await surveyed();
    expect(await openPoints(open, open.dealId)).toHaveProperty('survey-done');
    const { id } = await open.call('surveys.record', answer(open, 8));
    expect(await openPoints(open, open.dealId)).not.toHaveProperty('survey-done');
    await open.call('surveys.remove', { id, today: TODAY });
    expect(await openPoints(open, open.dealId)).toHaveProperty('survey-done');
  });

  it('is kept whole and corrected in part', async () => {
    const open = await surveyed();
    const { id } = await open.call('surveys.record', {
      ...answer(open, 9),
      ...{ personId: open.personId, influence: 'the food', mayCall: true, comment: 'thanks' },
      scores: [
        { touchPoint: 'team', score: 10 },
        { touchPoint: 'price', score: 7 },
      ],
    });
    await open.call('surveys.correct', {
      ...{ id, influence: 'the music', today: TODAY },
      scores: [
        { touchPoint: 'team', score: 8 },
        { touchPoint: 'event', score: 9 },
      ],
    });
    const { responses } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    expect(responses).toMatchObject([
      {
        ...{
          id,
          score: 9,
          personName: 'Anna Petrova',
          influence: 'the music',
          mayCall: true,
          comment: 'thanks',
          way: 'call',
        },
        scores: [
          { touchPoint: 'event', score: 9 },
          { touchPoint: 'team', score: 8 },
        ],
      },
    ]);
  });

  it('cannot be of tomorrow, of a stranger or off the scale', async () => {
    const open = await surveyed();
    const { id: other } = await open.call('clients.create', { name: 'Beta' });
    const { id: stranger } = await open.call('people.create', { clientId: other, name: 'Boris' });
    const before = open.tables();
    await expect(open.call('surveys.record', { ...answer(open, 9), day: '2026-11-27' })).rejects.toThrow(
      'invalid-input',
    );
    await expect(open.call('surveys.record', { ...answer(open, 9), personId: stranger })).rejects.toThrow(
      'invalid-input',
    );
    await expect(open.call('surveys.record', answer(open, 11))).rejects.toThrow('invalid-input');
    expect(open.tables()).toEqual(before);
  });
});

describe('an unhappy answer', () => {
  it('opens a case with its call in the same step, and one undo takes all of it back', async () => {
    const open = await surveyed();
    const before = open.tables();
    const { caseId } = await open.call('surveys.record', {
      ...answer(open, 3),
      personId: open.personId,
      comment: 'cold food',
    });
    const after = open.tables();
    const { cases } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    expect(cases).toMatchObject([
      {
        ...{
          id: caseId,
          score: 3,
          personName: 'Anna Petrova',
          phone: '+386 31 000 120',
          comment: 'cold food',
        },
        ...{ callBackDay: '2026-11-27', callBackTime: '10:20', calledDay: null, closedDay: null },
        call: { day: '2026-11-27', time: '10:20', kind: 'call' },
      },
    ]);
    const { next } = await open.call('deals.get', { id: open.dealId, today: TODAY });
    expect(next).toMatchObject({
      purpose: 'Call back: not happy with New Year party',
      personName: 'Anna Petrova',
    });
    expect(await openPoints(open, open.dealId)).toMatchObject({ 'call-back': '2026-11-27' });
    await open.call('history.undo', {});
    expect(open.tables()).toEqual(before);
    await open.call('history.redo', {});
    expect(open.tables()).toEqual(after);
  });

  it('does not pass for the next contact that closing demands', async () => {
    const open = await surveyed();
    await open.call('surveys.record', answer(open, 3));
    expect(await openPoints(open, open.dealId)).toHaveProperty('next-contact');
  });

  it.each([
    // The clock of the user jumps forward on 28 March 2027.
    [
      'over the jump of the clock',
      '2027-03-27T09:00:00.000Z',
      'Europe/Ljubljana',
      '2027-03-27',
      '2027-03-28',
      '11:00',
    ],
    [
      'eleven hours behind',
      '2026-11-27T05:00:00.000Z',
      'Pacific/Pago_Pago',
      '2026-11-26',
      '2026-11-27',
      '18:00',
    ],
    [
      'fourteen hours ahead, late in the evening',
      '2026-11-26T09:30:00.000Z',
      'Pacific/Kiritimati',
      '2026-11-26',
      '2026-11-27',
      '23:30',
    ],
    ['on 29 February', '2028-02-28T10:00:00.000Z', 'UTC', '2028-02-28', '2028-02-29', '10:00'],
  ])('counts 24 hours on the user’s clock: %s', async (_, now, zone, today, day, time) => {
    const open = await surveyed(now, zone);
    await open.call('surveys.record', { dealId: open.dealId, day: today, score: 5, today });
    const { cases } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    expect(cases).toMatchObject([{ openedDay: today, callBackDay: day, callBackTime: time }]);
  });

  it('writes an e-mail to a client who does not want a call', async () => {
    const open = await surveyed();
    await open.call('surveys.record', { ...answer(open, 2), mayCall: false });
    const { cases } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    expect(cases).toMatchObject([{ call: { kind: 'email' } }]);
  });

  it('fills the purpose in the user’s language', async () => {
    const open = await surveyed();
    await open.call('settings.update', { language: 'ru' });
    await open.call('surveys.record', answer(open, 2));
    const { next } = await open.call('deals.get', { id: open.dealId, today: TODAY });
    expect(next?.purpose).toBe('Перезвонить: клиент недоволен, «New Year party»');
  });

  it('of a closed deal opens a case too; its call belongs to the client', async () => {
    const open = await surveyed();
    await open.call('deals.win', {
      ...{ id: open.dealId, override: 'agreed', today: TODAY },
      next: { day: '2027-01-26', purpose: 'training', productId: null },
    });
    await open.call('surveys.record', answer(open, 4));
    const { cases } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    const call = await open.call('activities.get', { id: present(cases[0]?.call, 'it was just planned').id });
    expect(call).toMatchObject({ dealId: null, clientId: open.clientId });
  });
});

describe('a changed mind', () => {
  const casesOf = async (open: Surveyed) =>
    (await open.call('surveys.ofDeal', { dealId: open.dealId })).cases;

  it('9 → 3 opens a case, 3 → 9 withdraws it with its call', async () => {
    const open = await surveyed();
    const { id } = await open.call('surveys.record', answer(open, 9));
    const happy = open.tables();
    await open.call('surveys.correct', { id, score: 3, today: TODAY });
    expect(await casesOf(open)).toHaveLength(1);
    await open.call('surveys.correct', { id, score: 9, today: TODAY });
    expect(await casesOf(open)).toEqual([]);
    expect((await open.call('deals.get', { id: open.dealId, today: TODAY })).next).toBeNull();
    expect(await openPoints(open, open.dealId)).not.toHaveProperty('call-back');
    await open.call('history.undo', {});
    await open.call('history.undo', {});
    expect(open.tables()).toEqual(happy);
  });

  it('leaves a case that was worked on', async () => {
    const open = await surveyed();
    const { id, caseId } = await open.call('surveys.record', answer(open, 3));
    await open.call('surveys.updateCase', { id: present(caseId, 'unhappy'), causes: 'the food came late' });
    await open.call('surveys.correct', { id, score: 9, today: TODAY });
    expect(await casesOf(open)).toMatchObject([{ causes: 'the food came late', closedDay: null, score: 9 }]);
  });

  it('a second unhappy answer joins the open case and inherits it', async () => {
    const open = await surveyed();
    const first = await open.call('surveys.record', answer(open, 3));
    const second = await open.call('surveys.record', answer(open, 5));
    expect(second.caseId).toBeNull();
    await open.call('surveys.remove', { id: first.id, today: TODAY });
    expect(await casesOf(open)).toMatchObject([{ id: first.caseId, responseId: second.id, score: 5 }]);
  });

  it('takes the thanks to a promoter out of the plan', async () => {
    const open = await surveyed();
    const { id } = await open.call('surveys.record', answer(open, 10));
    await open.call('surveys.thank', { id, day: '2026-11-27', purpose: 'thank', today: TODAY });
    await open.call('surveys.correct', { id, score: 8, today: TODAY });
    expect((await open.call('deals.get', { id: open.dealId, today: TODAY })).next).toBeNull();
  });
});

describe('the call back', () => {
  const done = (id: string, result: 'spoke' | 'no-answer', next = false) => ({
    ...{ id, day: TODAY, result },
    next: next ? ({ kind: 'call', day: '2026-11-27', time: '15:00' } as const) : null,
  });
  const unhappy = async () => {
    const open = await surveyed();
    await open.call('surveys.record', answer(open, 3));
    const read = async () =>
      present((await open.call('surveys.ofDeal', { dealId: open.dealId })).cases[0], 'one case');
    return { open, read, callId: present((await read()).call, 'it was just planned').id };
  };

  it('that reaches the client meets the control point; opened again it does not', async () => {
    const { open, read, callId } = await unhappy();
    await open.call('activities.done', done(callId, 'spoke'));
    expect(await read()).toMatchObject({ calledDay: TODAY, call: null });
    expect(await openPoints(open, open.dealId)).not.toHaveProperty('call-back');
    await open.call('activities.reopen', { id: callId });
    expect(await read()).toMatchObject({ calledDay: null, call: { id: callId } });
    expect(await openPoints(open, open.dealId)).toMatchObject({ 'call-back': '2026-11-27' });
  });

  it('that reaches nobody hands over to the next attempt', async () => {
    const { open, read, callId } = await unhappy();
    const { nextId } = await open.call('activities.done', done(callId, 'no-answer', true));
    expect(await read()).toMatchObject({ calledDay: null, call: { id: nextId, time: '15:00' } });
    await open.call('activities.done', done(present(nextId, 'it was planned'), 'spoke'));
    expect(await read()).toMatchObject({ calledDay: TODAY });
  });

  it('is not the call in which the answer was given', async () => {
    const open = await surveyed();
    const survey = await open.call('activities.plan', {
      ...{ clientId: open.clientId, dealId: open.dealId, kind: 'call', day: TODAY, purpose: 'ask' },
    });
    await open.call('surveys.record', answer(open, 3));
    await open.call('activities.done', done(survey.id, 'spoke'));
    const { cases } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    expect(cases).toMatchObject([{ calledDay: null }]);
  });

  it('is written down by hand when it was not planned; the planned one goes', async () => {
    const { open, read } = await unhappy();
    await open.call('surveys.updateCase', { id: (await read()).id, calledDay: TODAY });
    expect(await read()).toMatchObject({ calledDay: TODAY, call: null });
    expect((await open.call('deals.get', { id: open.dealId, today: TODAY })).next).toBeNull();
  });
});

describe('the case', () => {
  const opened = async () => {
    const open = await surveyed();
    const { caseId } = await open.call('surveys.record', answer(open, 3));
    return { open, id: present(caseId, 'unhappy') };
  };

  it('is closed only by telling the client what was changed', async () => {
    const { open, id } = await opened();
    await expect(open.call('surveys.closeCase', { id, told: '  ', day: TODAY })).rejects.toThrow(
      'invalid-input',
    );
    await open.call('surveys.closeCase', { id, told: 'another caterer', day: TODAY });
    const { cases } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    expect(cases).toMatchObject([
      { told: 'another caterer', closedDay: TODAY, calledDay: TODAY, call: null },
    ]);
    expect(await openPoints(open, open.dealId)).not.toHaveProperty('call-back');
    await expect(open.call('surveys.closeCase', { id, told: 'again', day: TODAY })).rejects.toThrow(
      'conflict',
    );
  });

  it('gives a reason for a later contact: a new one', async () => {
    const { open, id } = await opened();
    const later = { day: '2027-01-26', purpose: 'show the new caterer' };
    await open.call('surveys.closeCase', { id, told: 'another caterer', day: TODAY, later });
    const { clientNext } = await open.call('deals.get', { id: open.dealId, today: TODAY });
    expect(clientNext).toMatchObject({ day: '2027-01-26', purpose: 'show the new caterer', dealId: null });
  });

  it('or one more reason of the contact that is planned', async () => {
    const { open, id } = await opened();
    const { id: activityId } = await open.call('activities.plan', {
      ...{ clientId: open.clientId, kind: 'call', day: '2027-01-26', purpose: 'offer the training' },
    });
    const before = open.tables();
    await open.call('surveys.closeCase', {
      ...{ id, told: 'another caterer', day: TODAY },
      later: { activityId, purpose: 'show the new caterer' },
    });
    expect((await open.call('activities.get', { id: activityId })).purpose).toBe(
      'offer the training; show the new caterer',
    );
    await open.call('history.undo', {});
    expect(open.tables()).toEqual(before);
  });

  it('is listed while it is open, the one due first at the top, by manager', async () => {
    const { open, id } = await opened();
    const list = (manager?: string) =>
      open.call('surveys.openCases', manager === undefined ? {} : { manager });
    expect(await list()).toMatchObject({
      count: 1,
      rows: [{ id, clientName: 'Alfa Events', dealTitle: 'New Year party' }],
    });
    expect(await list('Nobody')).toEqual({ count: 0, rows: [] });
    await open.call('surveys.closeCase', { id, told: 'another caterer', day: TODAY });
    expect(await list()).toMatchObject({ count: 0 });
    await open.call('surveys.reopenCase', { id });
    expect(await list()).toMatchObject({ count: 1 });
    await open.call('deals.remove', { ids: [open.dealId] });
    expect(await list()).toMatchObject({ count: 0 });
    await open.call('deals.restore', { ids: [open.dealId] });
    expect(await list()).toMatchObject({ count: 1 });
  });

  it('can be opened for a client who complains', async () => {
    const open = await surveyed();
    const { id } = await open.call('surveys.openCase', {
      dealId: open.dealId,
      causes: 'the invoice is wrong',
      today: TODAY,
    });
    const { cases } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    expect(cases).toMatchObject([
      { id, score: null, causes: 'the invoice is wrong', call: { day: '2026-11-27' } },
    ]);
  });
});

describe('a promoter', () => {
  it('is thanked in one step, and the referral counts as asked for when the contact reached the client', async () => {
    const open = await surveyed();
    const { id } = await open.call('surveys.record', answer(open, 10));
    const before = open.tables();
    const thanks = await open.call('surveys.thank', {
      id,
      day: '2026-11-27',
      purpose: 'thank',
      today: TODAY,
    });
    const read = async () => (await open.call('surveys.ofDeal', { dealId: open.dealId })).responses[0];
    expect(await read()).toMatchObject({ thanks: { day: '2026-11-27', kind: 'call' }, referralDay: null });
    expect(await openPoints(open, open.dealId)).toHaveProperty('next-contact');
    await open.call('activities.done', { id: thanks.id, day: TODAY, result: 'spoke' });
    expect(await read()).toMatchObject({ thanks: null, referralDay: TODAY });
    await open.call('surveys.setReferral', { id, day: TODAY, referral: 'Beta Group' });
    expect(await read()).toMatchObject({ referral: 'Beta Group' });
    for (let step = 0; step < 3; step += 1) await open.call('history.undo', {});
    expect(open.tables()).toEqual(before);
  });
});

describe('counts of all answers', () => {
  it('by score and by touch point, in a span of days', async () => {
    const open = await surveyed();
    const on = (day: string, score: number, team?: number) =>
      open.call('surveys.record', {
        ...{ dealId: open.dealId, day, score, today: TODAY },
        scores: team === undefined ? [] : [{ touchPoint: 'team', score: team }],
      });
    await on('2026-11-20', 9, 8);
    await on('2026-11-21', 9, 10);
    const { id } = await on('2026-11-22', 7);
    expect(await open.call('surveys.counts', {})).toEqual({
      scores: [
        { score: 7, count: 1 },
        { score: 9, count: 2 },
      ],
      touchPoints: [
        {
          touchPoint: 'team',
          scores: [
            { score: 8, count: 1 },
            { score: 10, count: 1 },
          ],
        },
      ],
    });
    await open.call('surveys.remove', { id, today: TODAY });
    const counts = await open.call('surveys.counts', { from: '2026-11-21', to: '2026-11-30' });
    expect(counts.scores).toEqual([{ score: 9, count: 1 }]);
    const { rows } = await open.call('surveys.page', {});
    expect(rows.map(({ day, clientName }) => [day, clientName])).toEqual([
      ['2026-11-21', 'Alfa Events'],
      ['2026-11-20', 'Alfa Events'],
    ]);
  });
});
