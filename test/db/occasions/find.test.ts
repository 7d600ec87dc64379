import { occasionsIn } from '@db/occasions';
import { OCCASION_RULES } from '@shared/domain/occasions';
import { DEFAULT_OCCASIONS } from '@shared/domain/occasions/schema';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';
const WEEK = { from: '2026-11-30', to: '2026-12-06' };

const find = ({ store }: TestStore, span = WEEK, manager: string | null = null, today = TODAY) =>
  occasionsIn(store.reader, span, manager, today);

const greet = (at: TestStore, holidays: string[]) =>
  at.call('settings.update', { occasions: { ...DEFAULT_OCCASIONS, holidays } });

const yearlyEvent = (client_id: string, over: object = {}) => ({
  ...{ client_id, title: 'Summer ball', day: '--02-04', lead: 60, makes: 'sales', notes: '' },
  ...{ created_at: 'x', ...over },
});

describe('the occasions of a span', () => {
  it('are birthdays, events of the years before, own events ahead of their day', () => {
    const at = testStore();
    records(at, (write) => {
      const client_id = write.client({ id: 'acme' });
      write.person({ id: 'ana', client_id, birthday: '1980-12-02' });
      write.person({ id: 'bor', client_id, birthday: '--12-20' });
      write.deal({
        id: 'won',
        client_id,
        status: 'won',
        closed_day: '2025-12-10',
        event_day: '2025-12-04',
        stage: 'closure',
      });
      write.deal({
        id: 'lost',
        client_id,
        status: 'lost',
        closed_day: '2025-12-10',
        event_day: '2025-12-04',
      });
      write.deal({ id: 'next', client_id, stage: 'event', event_day: '2026-12-04' });
      write.row('yearly_events', yearlyEvent(client_id, { id: 'ball' }));
    });
    expect(find(at)).toMatchObject([
      { kind: 'birthday', personId: 'ana', best: '2026-12-02', years: 46 },
      { kind: 'anniversary', recordId: 'won', best: '2026-12-04', years: 1 },
      { kind: 'client-event', recordId: 'ball', day: '2027-02-04', from: '2026-12-06', best: '2026-12-07' },
    ]);
  });

  it('are the chosen holidays of each client’s country, else of the user’s', async () => {
    const at = testStore();
    await at.call('settings.update', { country: 'SI', language: 'en' });
    await greet(at, ['12-25', '01-01', 'julian 12-25']);
    const of = async (name: string, country: string) =>
      (await at.call('clients.create', { name, country })).id;
    const [russian, german] = [await of('R', 'Россия'), await of('D', 'Deutschland')];
    const [nowhere, unknown] = [await of('N', ''), await of('U', 'Atlantis')];
    await at.engine.settled();
    const days = find(at, { from: '2026-12-14', to: '2027-01-08' }).map(({ clientId, day, also }) => [
      clientId,
      [day, ...also.map((each) => each.day)].join(),
    ]);
    const christmas = '2026-12-25,2027-01-01';
    expect(Object.fromEntries(days)).toEqual({
      [russian]: '2027-01-01,2027-01-07',
      [german]: christmas,
      [nowhere]: christmas,
      [unknown]: christmas,
    });
    await at.call('settings.update', { country: '' });
    await at.engine.settled();
    expect(
      new Set(find(at, { from: '2026-12-14', to: '2027-01-08' }).map(({ clientId }) => clientId)),
    ).toEqual(new Set([russian, german]));
  });

  it('has the holidays anew when a client moves, and when that is undone', async () => {
    const at = testStore();
    const kept = () =>
      at.store.raw
        .all<{ country: string }>('SELECT DISTINCT country FROM country_holidays')
        .map(({ country }) => country);
    const { id } = await at.call('clients.create', { name: 'Acme', country: 'Italia' });
    await at.engine.settled();
    expect(kept()).toEqual(['IT']);
    await at.call('clients.update', { id, country: 'Hrvatska' });
    await at.engine.settled();
    expect(kept()).toEqual(['HR']);
    await at.call('history.undo', {});
    await at.engine.settled();
    expect(kept()).toEqual(['IT']);
  });

  it('keeps its holidays when a country is only written in another way, and shows them there too', async () => {
    const at = testStore();
    await greet(at, ['12-25']);
    await at.call('clients.create', { name: 'Acme', country: 'Italia' });
    await at.engine.settled();
    const rows = () => at.store.raw.all('SELECT * FROM country_holidays ORDER BY country, day');
    const before = rows();
    expect(before.length).toBeGreaterThan(0);
    const told = () =>
      at.announced.filter((topics) => topics.length === 1 && topics[0] === 'occasions').length;
    const once = told();
    const { id } = await at.call('clients.create', { name: 'Bene', country: ' italy ' });
    await at.engine.settled();
    expect(rows()).toEqual(before);
    expect(told()).toBe(once);
    const christmas = find(at, { from: '2026-12-14', to: '2026-12-31' }).map(({ clientId }) => clientId);
    expect(christmas).toContain(id);
    await at.call('settings.update', { language: 'ru' });
    await at.engine.settled();
    expect(told()).toBe(once + 1);
  });

  it('leave out who is not dealt with any more, who wants no contact, and other managers’ clients', () => {
    const at = testStore();
    records(at, (write) => {
      const of = (id: string, over: object = {}, person: object = {}) =>
        write.person({
          client_id: write.client({ id, ...over }),
          id: `${id}-p`,
          birthday: '--12-02',
          ...person,
        });
      of('good', { manager: 'Eva' });
      of('gone', { deleted_at: 'x' });
      of('ended', { no_contact_reason: 'closed down' });
      of('quiet', { do_not_contact: '' });
      of('shy', {}, { do_not_contact: 'asked so' });
      of('removed', {}, { deleted_at: 'x' });
      of('other', { manager: 'Jan' });
    });
    expect(find(at).map(({ clientId }) => clientId)).toEqual(['good', 'other']);
    expect(find(at, WEEK, 'Eva').map(({ clientId }) => clientId)).toEqual(['good']);
  });

  it('leave out what was let pass and what has a contact, planned, done or cancelled', () => {
    const at = testStore();
    records(at, (write) => {
      const client_id = write.client({ id: 'acme' });
      for (const id of ['free', 'skipped', 'planned', 'done', 'cancelled', 'deleted'])
        write.person({ id, client_id: write.client({ id: `of ${id}` }), birthday: '--12-02' });
      const key = (id: string) => `birthday ${id} 2026-12-02`;
      write.row('occasion_skips', { client_id, occasion: key('skipped'), created_at: 'x' });
      const about = (id: string, over: object = {}) =>
        write.activity({ client_id: `of ${id}`, day: '2026-11-02', occasion: key(id), ...over });
      about('planned');
      about('done', { status: 'done', done_day: '2026-11-02' });
      about('cancelled', { status: 'cancelled' });
      about('deleted', { deleted_at: 'x' });
    });
    expect(find(at).map(({ recordId }) => recordId)).toEqual(['deleted', 'free']);
  });

  it('are answered from today on, and belated ones as long as they are welcome', () => {
    const at = testStore();
    records(at, (write) => {
      write.person({ client_id: write.client(), id: 'ana', birthday: '--11-24' });
    });
    const week = { from: '2026-11-23', to: '2026-11-29' };
    for (const [today, count] of [
      ['2026-11-24', 1],
      ['2026-11-27', 1],
      ['2026-11-28', 0],
      ['2026-12-28', 0],
    ] as const)
      expect([today, find(at, week, null, today).length]).toEqual([today, count]);
  });

  it('come on 28 February or 1 March for who was born on the 29th', async () => {
    const at = testStore();
    records(at, (write) => {
      write.person({ client_id: write.client(), id: 'leap', birthday: '1992-02-29' });
    });
    const on = (from: string, to: string) => find(at, { from, to }, null, '2026-11-26').map(({ day }) => day);
    expect(on('2027-02-22', '2027-03-07')).toEqual(['2027-02-28']);
    expect(on('2028-02-21', '2028-03-05')).toEqual(['2028-02-29']);
    await at.call('settings.update', { occasions: { ...DEFAULT_OCCASIONS, leap: '03-01' } });
    expect(on('2027-02-22', '2027-03-07')).toEqual(['2027-03-01']);
  });

  it('are only of the kinds that are on', async () => {
    const at = testStore();
    records(at, (write) => {
      write.person({ client_id: write.client(), id: 'ana', birthday: '--12-02' });
    });
    await at.call('settings.update', {
      occasions: { ...DEFAULT_OCCASIONS, on: { ...DEFAULT_OCCASIONS.on, birthday: false } },
    });
    expect(find(at)).toEqual([]);
  });
});

describe('no double greeting', () => {
  it('is made after a greeting that went out or will', () => {
    const at = testStore();
    const cases: [string, object, 'open' | 'greeted'][] = [
      ['a greeting to the client', { kind: 'greeting' }, 'greeted'],
      ['a greeting to the person', { kind: 'greeting', person_id: 'ana 1' }, 'greeted'],
      ['a greeting to somebody else there', { kind: 'greeting', person_id: 'bor 2' }, 'open'],
      ['a greeting that was cancelled', { kind: 'greeting', status: 'cancelled' }, 'open'],
      ['a greeting that was deleted', { kind: 'greeting', deleted_at: 'x' }, 'open'],
      ['a greeting long ago', { kind: 'greeting', day: '2026-11-20' }, 'open'],
      ['one done earlier', { kind: 'greeting', status: 'done', done_day: '2026-11-15' }, 'open'],
      [
        'one done later',
        { kind: 'greeting', day: '2026-11-15', status: 'done', done_day: '2026-12-01' },
        'greeted',
      ],
      ['a call about a holiday', { kind: 'call', occasion: 'holiday x 2026-12-01' }, 'greeted'],
      ['a sales call about an anniversary', { kind: 'call', occasion: 'anniversary d 2026-12-01' }, 'open'],
      [
        'a call about an event that is greeted',
        { kind: 'call', occasion: 'client-event feast 2026-12-01' },
        'greeted',
      ],
      [
        'a call about an event that sells',
        { kind: 'call', occasion: 'client-event ball 2026-12-01' },
        'open',
      ],
      ['a plain call', { kind: 'call' }, 'open'],
    ];
    records(at, (write) => {
      const host = write.client({ id: 'host' });
      write.row('yearly_events', yearlyEvent(host, { id: 'ball' }));
      write.row('yearly_events', yearlyEvent(host, { id: 'feast', makes: 'greeting', lead: 0 }));
      for (const [number, [id, over]] of cases.entries()) {
        const client_id = write.client({ id });
        write.person({ client_id, id: `ana ${number}`, birthday: '--12-02' });
        write.person({ client_id, id: `bor ${number}` });
        write.activity({ client_id, day: '2026-11-28', ...over });
      }
    });
    const open = new Set(find(at).map(({ clientId }) => clientId));
    expect(cases.map(([id]) => [id, open.has(id) ? 'open' : 'greeted'])).toEqual(
      cases.map(([id, , state]) => [id, state]),
    );
  });

  it('keeps the personal one of two, also over the edge of the span', async () => {
    const at = testStore();
    await at.call('settings.update', { country: 'SI' });
    await greet(at, ['01-01']);
    const { id } = await at.call('clients.create', { name: 'Acme' });
    await at.call('people.create', { clientId: id, name: 'Ana', birthday: '--01-04' });
    await at.engine.settled();
    expect(find(at, { from: '2026-12-28', to: '2027-01-03' })).toEqual([]);
    expect(find(at, { from: '2027-01-04', to: '2027-01-10' })).toMatchObject([
      { kind: 'birthday', also: [{ kind: 'holiday' }] },
    ]);
  });
});

it('knows the rules of the settings', () => {
  expect(DEFAULT_OCCASIONS).toMatchObject(OCCASION_RULES);
});
