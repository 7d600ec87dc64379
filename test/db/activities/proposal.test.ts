import type { OutputOf } from '@shared/contract';
import { STEP_RULES } from '@shared/domain/results';
import { present } from '@shared/errors';
import { CALL_RESULTS, type ContactResult } from '@shared/domain/words';
import { type RecordWriter, records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';

/** A client that can be reached by phone and e-mail, with a call for today; `more` writes what else there is. */
function begin(
  store: TestStore,
  more: (clientId: string, write: RecordWriter) => void = () => undefined,
  call: Record<string, string | number | null> = {},
) {
  return records(store, (write) => {
    const clientId = write.client();
    const personId = write.person({ client_id: clientId });
    write.phone({ client_id: clientId, person_id: personId, number: '+7 912 345-67-89' });
    write.row('emails', {
      client_id: clientId,
      person_id: personId,
      address: 'a@alfa.example',
      address_key: 'a@alfa.example',
    });
    more(clientId, write);
    const activityId = write.activity({
      ...{ client_id: clientId, person_id: personId, day: TODAY, time: '10:00', purpose: 'ask', ...call },
    });
    return { clientId, personId, activityId };
  });
}

type Proposal = OutputOf<'activities.proposeNext'>;
const propose = (
  store: TestStore,
  { clientId, activityId }: { clientId: string; activityId: string },
  after: ContactResult,
  rest: object = {},
): Promise<Proposal> =>
  store.call('activities.proposeNext', { clientId, activityId, after, today: TODAY, ...rest });

const codes = ({ objections }: Proposal) => objections.map(({ code }) => code);

/** Finishes a contact as proposed; the next contact's id and the proposal. */
async function accept(
  store: TestStore,
  at: { clientId: string; activityId: string },
  result: ContactResult,
  today: string,
) {
  const proposed = await propose(store, at, result, { today });
  const { day, time, kind, attempt, purpose } = proposed;
  const { nextId } = await store.call('activities.done', {
    ...{ id: at.activityId, day: today, result },
    next: day === null ? null : { day, time, kind, attempt, purpose, origin: 'rule' },
  });
  return { proposed, nextId };
}

describe('attempts in a row', () => {
  it('come later each time, at another time of day, and end with another way', async () => {
    const store = testStore();
    let at = begin(store);
    let today = TODAY;
    const seen: string[] = [];
    for (;;) {
      const { proposed, nextId } = await accept(store, at, 'no-answer', today);
      if (proposed.stop) {
        expect(proposed.stop).toMatchObject({
          why: 'attempts-used',
          attempts: 5,
          instead: { kind: 'message' },
        });
        break;
      }
      today = present(proposed.day, 'a retry has a day');
      seen.push(`${proposed.attempt}: ${today} ${proposed.time}`);
      at = { ...at, activityId: present(nextId, 'it was planned') };
    }
    // One, two, three and five working days.
    expect(seen).toEqual([
      '2: 2026-11-27 15:00',
      '3: 2026-12-01 12:00',
      '4: 2026-12-04 17:00',
      '5: 2026-12-11 10:00',
    ]);
  });

  it('begin anew after an answer and with another person; what was only sent is neither', async () => {
    const store = testStore();
    const at = begin(store, (client_id, write) => {
      const done = { client_id, status: 'done', day: '2026-11-20' };
      write.activity({ ...done, result: 'no-answer' });
      write.activity({ ...done, result: 'spoke', day: '2026-11-21', done_day: '2026-11-21' });
      write.activity({ ...done, result: 'no-answer', day: '2026-11-22', done_day: '2026-11-22' });
      write.activity({ ...done, kind: 'message', day: '2026-11-23', done_day: '2026-11-23' });
      const other = write.person({ client_id, name: 'Boris' });
      write.activity({
        ...done,
        result: 'no-answer',
        person_id: other,
        day: '2026-11-24',
        done_day: '2026-11-24',
      });
    });
    expect((await propose(store, at, 'no-answer')).attempt).toBe(3);
  });

  it('without a planned time were made when they were entered, on the clock of the user', async () => {
    const store = testStore();
    await store.call('settings.update', { zone: 'Pacific/Kiritimati' });
    const at = begin(
      store,
      (client_id, write) => {
        // 10:10 and 15:05 on the wall of UTC+14, a day later than in UTC.
        const done = { client_id, status: 'done', result: 'no-answer', day: '2026-11-24' };
        write.activity({ ...done, done_at: '2026-11-23T20:10:00.000Z' });
        write.activity({ ...done, done_at: '2026-11-24T01:05:00.000Z' });
      },
      { time: null },
    );
    // Tried in the morning and the afternoon and just now at noon, so the evening is next; without the clock noon is.
    expect((await propose(store, at, 'no-answer', { at: '12:10' })).time).toBe('17:00');
    expect((await propose(store, at, 'no-answer')).time).toBe('12:00');
  });

  it('never go on for ever, whatever the results are', async () => {
    const course = fc.array(fc.constantFrom<ContactResult>(...CALL_RESULTS, 'no-answer', 'no-answer'), {
      ...{ minLength: 1, maxLength: 14, size: 'max' },
    });
    await fc.assert(
      fc.asyncProperty(course, async (results) => {
        const store = testStore();
        let at = begin(store);
        let today = TODAY;
        let inRow = 0;
        for (const result of results) {
          inRow = result === 'no-answer' ? inRow + 1 : 0;
          const { proposed, nextId } = await accept(store, at, result, today);
          expect(proposed.stop === null).toBe(inRow < STEP_RULES.retry.attempts);
          if (nextId === null) break;
          today = present(proposed.day, 'a contact has a day');
          expect(proposed.attempt).toBe(result === 'no-answer' ? inRow + 1 : 0);
          at = { ...at, activityId: nextId };
        }
        store.close();
      }),
      { numRuns: 12 },
    );
  });
});

describe('the day of the next step', () => {
  it('passes over public holidays and says which', async () => {
    const store = testStore();
    const at = begin(store);
    store.store.raw.exec("INSERT INTO days_off (day, name) VALUES ('2026-11-27', 'Holiday of the city')");
    const retry = await propose(store, at, 'no-answer');
    expect([retry.day, retry.holiday]).toEqual([
      '2026-11-30',
      { day: '2026-11-27', name: 'Holiday of the city' },
    ]);
    // Two weeks later nobody cares about that Friday.
    expect((await propose(store, at, 'spoke')).holiday).toBeNull();
  });

  it('lies in the hours of the person and waits for the gap to other contacts', async () => {
    const store = testStore();
    const at = begin(store, (client_id, write) => {
      write.row('contact_windows', { client_id, weekday: 5, from_time: '13:00', to_time: '15:30' });
      write.activity({ client_id, day: '2026-12-03' });
    });
    // Five working days later is Thursday 3 December; 4 December is too near to the contact of the day before.
    const agreed = await propose(store, at, 'agreed');
    expect([agreed.day, agreed.time]).toEqual(['2026-12-11', '13:00']);
    expect([...agreed.shifted].sort()).toEqual(['day-off', 'gap', 'window-closed']);
    expect(agreed.planned?.day).toBe('2026-12-03');
  });

  it('is not held up by the talk in which it was agreed', async () => {
    const store = testStore();
    const at = begin(store);
    expect((await propose(store, at, 'call-back')).day).toBe('2026-11-27');
    expect((await propose(store, at, 'spoke')).day).toBe('2026-12-10');
  });

  it('stays as the client asked for it, and what speaks against it is told', async () => {
    const store = testStore();
    const at = begin(store);
    const asked = { day: '2026-11-28', time: '21:00' };
    const step = await propose(store, at, 'call-back', { asked });
    expect([step.day, step.time, step.holiday]).toEqual(['2026-11-28', '21:00', null]);
    expect(codes(step)).toEqual(['permission-unknown', 'day-off', 'outside-work']);
  });

  it('is none where the client may not be called, and another way is named', async () => {
    const store = testStore();
    const at = begin(store, (client_id, write) => {
      write.row('permissions', {
        ...{
          client_id,
          channel: 'phone',
          permission: 'withdrawn',
          day: '2026-11-01',
          created_at: '2026-11-01',
        },
      });
    });
    const step = await propose(store, at, 'spoke');
    expect([step.day, step.stop]).toEqual([
      null,
      { why: 'permission-withdrawn', attempts: 0, instead: { kind: 'message', day: '2026-11-27' } },
    ]);
  });

  it('needs no number for a way that has just been used', async () => {
    const store = testStore();
    const at = records(store, (write) => {
      const clientId = write.client();
      return { clientId, activityId: write.activity({ client_id: clientId, day: TODAY }) };
    });
    expect((await propose(store, at, 'spoke')).stop).toBeNull();
    const mail = records(store, (write) => {
      const clientId = write.client();
      return { clientId, activityId: write.activity({ client_id: clientId, day: TODAY, kind: 'email' }) };
    });
    expect((await propose(store, mail, 'no-answer')).stop).toMatchObject({
      why: 'no-address',
      instead: { kind: 'email' },
    });
  });

  it('where nobody works is none', async () => {
    const store = testStore();
    const at = begin(store);
    // The settings refuse it, a file of somebody else's may hold it.
    records(store, (write) => write.row('settings', { id: 'workingDays', value: '[]' }));
    expect((await propose(store, at, 'spoke')).stop?.why).toBe('no-day');
  });

  it.each(['2026-03-28', '2026-10-24', '2028-02-28'])('counts days, not hours, on %s', async (today) => {
    const store = testStore();
    await store.call('settings.update', { zone: 'Europe/Ljubljana' });
    const at = begin(store, () => undefined, { day: today });
    const { day, time } = await propose(store, at, 'no-answer', { today });
    expect([day, time]).toEqual([
      { '2026-03-28': '2026-03-30', '2026-10-24': '2026-10-26', '2028-02-28': '2028-02-29' }[today],
      '15:00',
    ]);
  });
});

describe('between two sales', () => {
  const won = { stage: 'closure', status: 'won', closed_day: '2026-06-01' };
  /** A client of segment B that bought once, and a contact for today. */
  const between = (store: TestStore, call: Record<string, string | number | null> = {}, deal: object = won) =>
    begin(
      store,
      (client_id, write) => {
        store.store.raw.exec(`UPDATE clients SET segment = 'B' WHERE id = '${client_id}'`);
        write.deal({ client_id, ...deal });
        write.activity({
          ...{ client_id, day: '2026-11-12', status: 'done', result: 'spoke', done_day: '2026-11-12' },
        });
      },
      call,
    );

  it('a talk is followed by the cadence of the client, a sale goes at its own pace', async () => {
    const store = testStore();
    expect(await propose(store, between(store), 'spoke')).toMatchObject({ day: '2026-12-28', every: 30 });
    const open = between(store, {}, { stage: 'contract' });
    expect(await propose(store, open, 'spoke')).toMatchObject({ day: '2026-12-10', every: null });
  });

  it('what was only sent leaves the running interval as it is', async () => {
    const store = testStore();
    const at = between(store, { kind: 'email' });
    const sent = await store.call('activities.proposeNext', { ...at, after: null, today: TODAY });
    // Thirty days from the talk on 12 November: a Saturday.
    expect(sent).toMatchObject({ day: '2026-12-14', every: 30, kind: 'email' });
  });

  it('a greeting is followed by a call with a purpose of its own', async () => {
    const store = testStore();
    const at = between(store, { kind: 'greeting', purpose: 'Birthday', value: 'joy' });
    const sent = await store.call('activities.proposeNext', { ...at, after: null, today: TODAY });
    expect(sent).toMatchObject({ day: '2026-12-14', kind: 'call', purpose: '', value: '' });
  });
});

describe('what the next contact is for', () => {
  /** A call in a sale with a proposal that runs out on a Friday in two weeks. */
  const inSale = (store: TestStore, call: Record<string, string | number | null> = {}) =>
    records(store, (write) => {
      const clientId = write.client();
      write.phone({ client_id: clientId, number: '+7 912 345-67-89' });
      const deal_id = write.deal({ client_id: clientId, title: 'Gala', stage: 'proposal' });
      const point = { client_id: clientId, deal_id, stage: 'proposal' };
      write.point({ ...point, key: 'proposal-valid', due_day: '2026-12-11' });
      write.point({ ...point, key: 'proposal-sent', due_day: '2026-11-27' });
      const activityId = write.activity({
        ...{
          client_id: clientId,
          deal_id,
          day: TODAY,
          purpose: 'Renew or close',
          value: 'the old price',
          ...call,
        },
      });
      return { clientId, activityId };
    });

  it.each(['no-answer', 'call-back'] as const)('stays as it was after "%s"', async (after) => {
    const store = testStore();
    const next = await propose(store, inSale(store), after);
    expect(next).toMatchObject({ purpose: 'Renew or close', value: 'the old price' });
  });

  it.each(['spoke', 'agreed', 'refused'] as const)(
    'is what the sale needs from the client by its day after "%s", in the language of the user',
    async (after) => {
      const store = testStore();
      const at = inSale(store);
      expect(await propose(store, at, after)).toMatchObject({
        ...{ purpose: 'Ask for a decision, the proposal is valid until 11 Dec: “Gala”', value: '' },
      });
      await store.call('settings.update', { language: 'ru' });
      expect((await propose(store, at, after)).purpose).toMatch(/^[^a-z]*«Gala»$/i);
    },
  );

  it('is the regular contact after a talk between two sales, and nothing anybody could know after a refusal', async () => {
    const store = testStore();
    const won = { stage: 'closure', status: 'won', closed_day: '2026-06-01' };
    const at = begin(store, (client_id, write) => void write.deal({ client_id, ...won }));
    expect((await propose(store, at, 'spoke')).purpose).toBe('Regular contact');
    expect((await propose(store, at, 'refused')).purpose).toBe('');
  });
});

describe('what is there already', () => {
  it('is enough only in the same sale, and is told in any case', async () => {
    const store = testStore();
    const at = records(store, (write) => {
      const clientId = write.client();
      const [deal_id, other] = [write.deal({ client_id: clientId }), write.deal({ client_id: clientId })];
      const planned = write.activity({ client_id: clientId, deal_id: other, day: '2026-11-30' });
      return {
        ...{ clientId, deal_id, other, planned },
        activityId: write.activity({ client_id: clientId, deal_id, day: TODAY }),
      };
    });
    const first = await propose(store, at, 'agreed');
    expect([first.kept, first.planned?.id, first.day]).toEqual([null, at.planned, '2026-12-07']);
    const own = records(store, (write) =>
      write.activity({ client_id: at.clientId, deal_id: at.deal_id, day: '2026-12-20' }),
    );
    const second = await propose(store, at, 'agreed');
    expect([second.kept, second.planned?.id]).toEqual(['planned', own]);
    // The last contact of a deal that is closed needs none of its own.
    store.store.raw.exec(
      `UPDATE deals SET status = 'lost', closed_day = '${TODAY}' WHERE id = '${at.deal_id}'`,
    );
    store.store.raw.exec(`DELETE FROM activities WHERE id = '${own}'`);
    expect((await propose(store, at, 'agreed')).kept).toBe('planned');
  });

  it('is an appointment of the same manager that a proposed time gets out of the way of', async () => {
    const store = testStore();
    const at = begin(store, (_, write) => {
      const client_id = write.client({ name: 'Beta' });
      write.activity({ client_id, day: '2026-11-27', time: '14:15', minutes: 60, kind: 'meeting' });
    });
    expect((await propose(store, at, 'no-answer')).time).toBe('15:15');
    store.store.raw.exec("UPDATE activities SET manager = 'Boris' WHERE kind = 'meeting'");
    store.store.raw.exec("UPDATE activities SET manager = 'Anna' WHERE kind = 'call'");
    expect((await propose(store, at, 'no-answer')).time).toBe('15:00');
  });

  it('of a long meeting is not the length of the call that follows', async () => {
    const store = testStore();
    const at = begin(store, undefined, { kind: 'meeting', minutes: 120 });
    expect(await propose(store, at, 'held')).toMatchObject({ kind: 'call', minutes: null });
    expect(await propose(store, at, 'moved')).toMatchObject({ kind: 'meeting', minutes: 120 });
  });
});

describe('what is stored of it', () => {
  it('which attempt it is, that the client asked, that a rule put it there', async () => {
    const store = testStore();
    const at = begin(store);
    const { nextId } = await store.call('activities.done', {
      ...{ id: at.activityId, day: TODAY, result: 'no-answer', script: 'cold-call', talkSeconds: 40 },
      checked: ['name', 'need'],
      next: { kind: 'call', day: '2026-11-28', attempt: 2, asked: true, origin: 'rule', remindMinutes: 15 },
    });
    expect(await store.call('activities.get', { id: present(nextId, 'it was planned') })).toMatchObject({
      ...{ attempt: 2, askedDay: '2026-11-28', origin: 'rule', remindMinutes: 15 },
    });
    const row = store.store.raw.get(
      'SELECT script, checked, talk_seconds AS seconds FROM activities WHERE id = ?',
      [at.activityId],
    );
    expect(row).toEqual({ script: 'cold-call', checked: '["name","need"]', seconds: 40 });
  });

  it('the end of the client, where none of its deals is open', async () => {
    const store = testStore();
    const at = begin(store);
    const ending = { how: 'end', reason: 'never answers' } as const;
    const before = store.tables();
    await store.call('activities.done', { id: at.activityId, day: TODAY, result: 'no-answer', ending });
    const client = () =>
      store.store.raw.get('SELECT no_contact_reason AS reason FROM clients WHERE id = ?', [at.clientId]);
    expect(client()).toEqual({ reason: 'never answers' });
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
    records(store, (write) => write.deal({ client_id: at.clientId }));
    await expect(
      store.call('activities.done', { id: at.activityId, day: TODAY, result: 'no-answer', ending }),
    ).rejects.toThrow('deal-open');
    expect(client()).toEqual({ reason: null });
  });
});

describe('suggestions', () => {
  it('are of this client and kind first, each once, then of others', async () => {
    const store = testStore();
    const clientId = records(store, (write) => {
      const other = write.client({ name: 'Beta' });
      write.activity({ client_id: other, day: '2026-11-10', purpose: 'congratulate' });
      const client_id = write.client();
      const product_id = write.product();
      write.activity({
        client_id,
        day: '2026-11-01',
        purpose: 'ask about dates',
        value: 'a free hall',
        product_id,
      });
      write.activity({ client_id, day: '2026-11-02', purpose: 'send pictures', kind: 'email' });
      write.activity({ client_id, day: '2026-11-03', purpose: 'ask about dates' });
      write.activity({
        client_id,
        day: '2026-11-04',
        purpose: 'typed wrong',
        deleted_at: '2026-11-05T00:00:00Z',
      });
      return client_id;
    });
    const { purposes, values, products } = await store.call('activities.suggestions', {
      clientId,
      kind: 'call',
    });
    expect(purposes).toEqual(['ask about dates', 'send pictures', 'congratulate']);
    expect(values).toEqual(['a free hall']);
    expect(products.map(({ name }) => name)).toEqual(['New Year party']);
  });

  it('of others are in letters that the user or this client writes', async () => {
    const store = testStore();
    const [latin, russian] = records(store, (write) => {
      const other = write.client({ name: 'Beta' });
      write.activity({ client_id: other, day: '2026-11-10', purpose: 'congratulate' });
      write.activity({ client_id: other, day: '2026-11-10', purpose: 'Поздравить' });
      const russian = write.client();
      write.activity({ client_id: russian, day: '2026-11-10', purpose: 'Спросить о датах' });
      return [write.client(), russian] as const;
    });
    const purposes = async (clientId: string) =>
      (await store.call('activities.suggestions', { clientId, kind: 'call' })).purposes;
    expect(await purposes(latin)).toEqual(['congratulate']);
    expect(await purposes(russian)).toEqual(['Спросить о датах', 'Поздравить', 'congratulate']);
    await store.call('settings.update', { language: 'ru' });
    expect(await purposes(latin)).toEqual(['Спросить о датах', 'Поздравить']);
  });
});
