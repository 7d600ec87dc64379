import { cadenceCandidates, contactDaysOf, frequenciesOf } from '@db/cadence';
import { CANDIDATES, IDEALS } from '@db/cadence/candidates';
import { CONTACTS, GAPS } from '@db/cadence/frequency';
import { cadenceOf, intervalOf, type TouchFacts } from '@shared/domain/cadence';
import { cadenceReason } from '@shared/domain/planner';
import type { Day } from '@shared/domain/time';
import { TWO_WAY_RESULTS } from '@shared/domain/words';
import { explain } from '@test/support/explain';
import { client, type Past, storePast } from '@test/support/random-pasts';
import { testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TO: Day = '2026-11-29';
const SEGMENTS = {
  ...{ A: { ideal: 14, maximum: 21, minimumGap: 3 }, B: { ideal: 30, maximum: 45, minimumGap: 5 } },
  ...{ C: { ideal: 60, maximum: 90, minimumGap: 7 }, VIP: { ideal: 7, maximum: 14, minimumGap: 2 } },
  Дилеры: { ideal: 33, maximum: 70, minimumGap: 11 },
};

const isTwoWay = (result: Past['contacts'][number]['result']) =>
  result !== null && (TWO_WAY_RESULTS as readonly string[]).includes(result);
const latest = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null;

function factsOf(past: Past): TouchFacts {
  const { ideal, maximum, gap, deals, contacts, since } = past;
  const paused = past.paused as TouchFacts['paused'];
  return {
    cadence: cadenceOf(past.segment, { ideal, maximum, minimumGap: gap, paused }, SEGMENTS),
    ...{ paused, since: since ?? '2024-05-01' },
    lastTwoWay: latest(contacts.filter(({ result }) => isTwoWay(result)).map(({ day }) => day)),
    wonDay: latest(deals.filter(({ status }) => status === 'won').map(({ day }) => day)),
  };
}

/** The rule, client by client: who may be pulled in, and has no later contact that does as well. */
function wanted(past: Past, pullIn: number): boolean {
  if (past.ended !== null || past.doNotContact !== null) return false;
  const facts = factsOf(past);
  if (!cadenceReason('x', facts, { from: '2026-11-23', to: TO }, { pullIn })) return false;
  const next = past.planned.map(({ day }) => day).sort()[0];
  if (next === undefined || next <= TO) return true;
  const { from, maximum } = intervalOf(facts);
  const late = Date.parse(next) > Date.parse(from) + maximum * 86_400_000;
  return late && !past.planned.some(({ asked, day }) => asked && day > TO);
}

describe('the candidates of cadence', () => {
  it('are those that the rule of the planner wants, with the interval that is running', () => {
    fc.assert(
      fc.property(
        fc.array(client, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(0.1, 0.55, 0.7, 1),
        (pasts, pullIn) => {
          const open = testStore();
          storePast(open, pasts);
          const found = cadenceCandidates(open.store.reader, { to: TO, manager: null, pullIn });
          const expected = pasts.flatMap((past, index) =>
            wanted(past, pullIn) ? [[`client-${index}`, intervalOf(factsOf(past))] as const] : [],
          );
          expect(new Map(found.map(({ clientId, facts }) => [clientId, intervalOf(facts)]))).toEqual(
            new Map(expected),
          );
          expect(found.map(({ clientId }) => clientId)).toHaveLength(expected.length);
          open.close();
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  }, 60_000);

  it('are those of one manager, and take the pull-in of the settings', async () => {
    const { call, store } = testStore();
    for (const manager of ['Maja', 'Tom'])
      await call('clients.create', { name: `Of ${manager}`, manager, segment: 'A' });
    const names = (to: Day, manager: string | null) =>
      cadenceCandidates(store.reader, { to, manager }).map((each) => each.manager);
    // Known since 26 November; 70 % of 14 days end on 6 December.
    expect(names('2026-12-05', null)).toEqual([]);
    expect(names('2026-12-06', null)).toEqual(['Maja', 'Tom']);
    expect(names('2026-12-06', 'Tom')).toEqual(['Tom']);
    const { planner } = await call('settings.get', {});
    await call('settings.update', { planner: { ...planner, pullIn: 1 } });
    expect(names('2026-12-09', null)).toEqual([]);
    expect(names('2026-12-10', 'Maja')).toEqual(['Maja']);
  });
});

describe('what keeps contacts apart', () => {
  it('is the gap of the cadence and the cap of the settings', () => {
    fc.assert(
      fc.property(fc.array(client, { minLength: 1, maxLength: 30 }), (pasts) => {
        const open = testStore();
        storePast(open, pasts);
        const ids = pasts.map((_, index) => `client-${index}`);
        const found = frequenciesOf(open.store.reader, [...ids, 'unknown']);
        expect(found).toEqual(
          new Map(
            pasts.map((past, index) => [
              `client-${index}`,
              { minimumGap: factsOf(past).cadence.minimumGap, cap: { contacts: 3, days: 14 } },
            ]),
          ),
        );
        open.close();
      }),
      { numRuns: 5, endOnFailure: true },
    );
  }, 60_000);

  it('are the days of two-way and planned contacts within the days asked for, in order', () => {
    const open = testStore();
    const call = (day: Day, result: Past['contacts'][number]['result']) => ({ day, result });
    const past: Past = {
      ...{ segment: '', manager: '', since: null, ideal: null, maximum: null, gap: null, paused: null },
      ...{ ended: null, doNotContact: null, deals: [] },
      contacts: [
        ...[call('2026-11-01', 'spoke'), call('2026-11-20', 'no-answer'), call('2026-11-19', null)],
        ...[call('2026-11-18', 'refused'), call('2026-10-31', 'held'), call('2026-11-17', 'did-not-come')],
      ],
      planned: [
        { day: '2026-11-10', asked: false },
        { day: '2026-12-01', asked: false },
      ],
    };
    storePast(open, [past, { ...past, contacts: [], planned: [] }]);
    expect(contactDaysOf(open.store.reader, ['client-0', 'client-1'], '2026-11-01', '2026-11-30')).toEqual(
      new Map([['client-0', ['2026-11-01', '2026-11-10', '2026-11-18']]]),
    );
  });
});

describe('the questions behind them', () => {
  it('use indexes only', () => {
    const { store } = testStore();
    const span = { from: '2026-11-01', to: TO };
    const asked = [
      explain(store.reader, CANDIDATES, { intervals: '[]', to: TO, manager: null }),
      explain(store.reader, IDEALS),
      explain(store.reader, GAPS, ['[]']),
      explain(store.reader, CONTACTS, { ids: '[]', ...span, plannedFrom: span.from }),
    ].flat();
    expect(asked.filter((line) => /SCAN (?!j |some|CONSTANT)/.test(line))).toEqual([]);
    expect(asked.length).toBeGreaterThan(8);
  });
});
