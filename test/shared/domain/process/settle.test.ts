import {
  DEFAULT_PROCESS,
  type Fact,
  type PointSource,
  type ProcessDefinition,
  type SettledPoint,
  type Settlement,
  type StageDefinition,
  settle,
  upgradeProcess,
  zProcessDefinition,
} from '@shared/domain/process';
import { addDays } from '@shared/domain/time';
import { DEAL_STATUSES, POINT_STATES } from '@shared/domain/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildContext, buildPoint, definition, today } from './build';

const point = (over: Partial<SettledPoint> & { key: string }): SettledPoint => ({
  ...buildPoint({ stage: 'proposal', ...over }),
  title: '',
  metBy: 'hand',
  reason: '',
  createdAt: `${today}T08:00:00.000Z`,
  sourceId: null,
  ...over,
});

const fact = (what: Fact['what'], day = today, at = `${today}T09:00:00.000Z`): Fact => ({ what, day, at });

const line = (over: Partial<PointSource> = {}): PointSource => ({
  id: 'line',
  rule: 'payment-due',
  title: 'First half',
  day: '2026-12-01',
  done: null,
  ...over,
});

interface Given {
  readonly points?: SettledPoint[];
  readonly facts?: Fact[];
  readonly sources?: PointSource[];
  readonly status?: (typeof DEAL_STATUSES)[number];
}

const settled = ({ points = [], facts = [], sources = [], status = 'open' }: Given): Settlement =>
  settle({ definition, deal: { status }, context: buildContext({ points }), points, facts, sources });

describe('a fact', () => {
  it('meets the point of its rule on the day it happened', () => {
    const { change } = settled({
      points: [point({ key: 'proposal-sent' })],
      facts: [fact('proposal-sent', '2026-11-18')],
    });
    expect(change).toMatchObject([
      { id: 'proposal-sent', state: 'met', metDay: '2026-11-18', metBy: 'fact' },
    ]);
  });

  it('that is gone opens the point again, but not one that a hand met', () => {
    const met = { key: 'proposal-sent', state: 'met', metDay: today } as const;
    expect(settled({ points: [point({ ...met, metBy: 'fact' })] }).change).toMatchObject([
      { state: 'pending', metDay: null, metBy: 'hand' },
    ]);
    expect(settled({ points: [point(met)] }).change).toEqual([]);
  });

  it('from before a second visit to the stage does not meet the points of that visit', () => {
    const points = [
      point({ key: 'proposal-sent', id: 'a', state: 'met', metDay: '2026-11-10', metBy: 'fact' }),
      point({ key: 'proposal-sent', id: 'b', createdAt: `${today}T08:00:00.000Z` }),
    ];
    const old = fact('proposal-sent', '2026-11-10', '2026-11-10T09:00:00.000Z');
    expect(settled({ points, facts: [old] }).change).toEqual([]);
    const again = fact('proposal-sent', today, `${today}T08:00:01.000Z`);
    expect(settled({ points, facts: [old, again] }).change).toMatchObject([
      { id: 'b', state: 'met', metDay: today },
    ]);
  });

  it('meets what was asked for on demand only when it happened afterwards', () => {
    const points = [point({ key: 'corrections-sent', createdAt: `${today}T10:00:00.000Z` })];
    expect(settled({ points, facts: [fact('proposal-sent')] }).change).toEqual([]);
    const later = fact('proposal-sent', '2026-11-23', '2026-11-23T07:00:00.000Z');
    expect(settled({ points, facts: [later] }).change).toMatchObject([
      { state: 'met', metDay: '2026-11-23' },
    ]);
  });

  it('is nothing to points that a hand meets, of the user or of the process', () => {
    const points = [
      point({ id: 'own', key: '' }),
      point({ id: 'own-met', key: '', state: 'met', metDay: today }),
      point({ key: 'event-held', stage: 'event', state: 'met', metDay: today, metBy: 'fact' }),
    ];
    expect(settled({ points, facts: [fact('proposal-sent')] })).toEqual({
      create: [],
      change: [],
      remove: [],
    });
  });

  it('makes true what the user had gone past with a reason', () => {
    const points = [point({ key: 'proposal-sent', state: 'waived', reason: 'sent by the agency' })];
    expect(settled({ points, facts: [fact('proposal-sent')] }).change).toMatchObject([
      { state: 'met', reason: '' },
    ]);
  });
});

describe('a record', () => {
  it('asks for a point of its own, in the stage of its rule', () => {
    expect(settled({ sources: [line()] }).create).toEqual([
      {
        sourceId: 'line',
        stage: 'payment',
        key: 'payment-due',
        title: 'First half',
        dueDay: '2026-12-01',
        mandatory: true,
        metDay: null,
      },
    ]);
  });

  it('moves its point, unless the day was set by hand, and names it', () => {
    const own = { key: 'payment-due', stage: 'payment', sourceId: 'line', title: 'First half' } as const;
    const moved = { sources: [line({ day: '2026-12-09', title: 'Deposit' })] };
    expect(settled({ points: [point(own)], ...moved }).change).toMatchObject([
      { dueDay: '2026-12-09', title: 'Deposit' },
    ]);
    expect(settled({ points: [point({ ...own, dueBy: 'hand' })], ...moved }).change).toMatchObject([
      { dueDay: today, title: 'Deposit' },
    ]);
  });

  it('counts the offset of its rule in working days', () => {
    const [approval] = settled({ sources: [line({ rule: 'contract-approval', day: '2026-11-20' })] }).create;
    expect(approval?.dueDay).toBe('2026-11-25');
  });

  it('takes its point away when it goes', () => {
    expect(settled({ points: [point({ key: 'payment-due', sourceId: 'gone' })] }).remove).toEqual([
      'payment-due',
    ]);
  });

  it('waits again when a lost deal is open again, but not after the user waived it', () => {
    const own = { key: 'payment-due', stage: 'payment', sourceId: 'line', title: 'First half' } as const;
    const waived = (reason: string) => [point({ ...own, dueDay: '2026-12-01', state: 'waived', reason })];
    expect(settled({ points: waived('deal-lost'), sources: [line()] }).change).toMatchObject([
      { state: 'pending', reason: '' },
    ]);
    expect(settled({ points: waived('paid in kind'), sources: [line()] }).change).toEqual([]);
    expect(settled({ points: waived('deal-lost'), sources: [line()], status: 'lost' }).change).toEqual([]);
  });

  it('of a closed deal asks for nothing, but for a refund', () => {
    const sources = [line(), line({ id: 'refund', rule: 'refund-paid' })];
    expect(settled({ sources, status: 'cancelled' }).create.map(({ key }) => key)).toEqual(['refund-paid']);
  });
});

describe('settling', () => {
  const keys = DEFAULT_PROCESS.stages.flatMap(({ stage, points }) =>
    points.map(({ key, made }) => ({ stage, key, made })),
  );
  const aDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-10-01', days));
  const anInstant = aDay.map((day) => `${day}T12:00:00.000Z`);
  const aPoint = fc
    .record({
      of: fc.constantFrom(...keys),
      state: fc.constantFrom(...POINT_STATES),
      metBy: fc.constantFrom('hand' as const, 'fact' as const),
      dueBy: fc.constantFrom('rule' as const, 'hand' as const),
      metDay: aDay,
      createdAt: anInstant,
      source: fc.constantFrom('one', 'two', 'gone'),
      reason: fc.constantFrom('', 'deal-lost', 'own words'),
    })
    .map(({ of, state, metDay, source, ...rest }) =>
      point({
        ...rest,
        key: of.key,
        stage: of.stage,
        state,
        metDay: state === 'met' ? metDay : null,
        sourceId: of.made === 'source' ? source : null,
      }),
    );
  const aLife = fc.record({
    status: fc.constantFrom(...DEAL_STATUSES),
    points: fc
      .array(aPoint, { maxLength: 8 })
      .map((list) => list.map((each, index) => ({ ...each, id: String(index) })))
      // A record has one point.
      .map((list) =>
        list.filter(
          (each, index) =>
            each.sourceId === null || list.findIndex(({ sourceId }) => sourceId === each.sourceId) === index,
        ),
      ),
    facts: fc.array(
      fc.record({
        what: fc.constantFrom('proposal-sent' as const, 'contract-signed' as const, 'balance-paid' as const),
        day: aDay,
        at: anInstant,
      }),
      { maxLength: 4 },
    ),
    sources: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('one', 'two', 'three'),
        rule: fc.constantFrom('payment-due', 'preparation-step', 'contract-approval', 'refund-paid'),
        title: fc.constantFrom('', 'Deposit'),
        day: fc.option(aDay),
        done: fc.option(aDay),
      }),
      { selector: ({ id }) => id },
    ),
  });

  /** The points after the settlement was written. */
  const written = (
    points: readonly SettledPoint[],
    { create, change, remove }: Settlement,
  ): SettledPoint[] => [
    ...points
      .filter(({ id }) => !remove.includes(id))
      .map((each) => ({ ...each, ...change.find(({ id }) => id === each.id) })),
    ...create.map(({ metDay, ...made }, index) =>
      point({
        ...made,
        id: `new ${index}`,
        state: metDay === null ? 'pending' : 'met',
        metDay,
        metBy: metDay === null ? 'hand' : 'fact',
      }),
    ),
  ];

  it('asked again gives nothing, and leaves what a hand met', () => {
    fc.assert(
      fc.property(aLife, ({ points, ...given }) => {
        const once = written(points, settled({ points, ...given }));
        expect(settled({ points: once, ...given })).toEqual({ create: [], change: [], remove: [] });
        for (const each of points.filter(({ state, metBy }) => state === 'met' && metBy === 'hand')) {
          const now = once.find(({ id }) => id === each.id);
          if (now) expect(now).toMatchObject({ state: 'met', metDay: each.metDay });
        }
      }),
    );
  });

  it('leaves no point of a record without its record, and no met point without a day', () => {
    fc.assert(
      fc.property(aLife, ({ points, ...given }) => {
        const ids = new Set<string>(given.sources.map(({ id }) => id));
        for (const each of written(points, settled({ points, ...given }))) {
          if (each.sourceId !== null) expect(ids.has(each.sourceId)).toBe(true);
          expect(each.state === 'met').toBe(each.metDay !== null);
        }
      }),
    );
  });
});

describe('a process that an earlier program kept', () => {
  const former = {
    version: 1 as const,
    stages: DEFAULT_PROCESS.stages.map((part) => ({
      ...part,
      limit: 7,
      points: part.points
        .filter(({ made }) => made !== 'source')
        .map((rule) =>
          rule.key === 'proposal-valid'
            ? {
                ...rule,
                anchor: 'point:proposal-sent' as const,
                offset: 21,
                unit: 'days' as const,
                otherwise: undefined,
              }
            : { ...rule, metBy: rule.metBy === 'proposal-sent' ? ('hand' as const) : rule.metBy },
        ),
    })),
    lostReasons: [{ key: 'price', name: 'Too dear' }],
    pauseReasons: [{ key: 'season' }],
  };
  const now = upgradeProcess(former);
  const rule = (key: string) => now.stages.flatMap(({ points }) => points).find((each) => each.key === key);

  it('is valid today and keeps what the user set', () => {
    expect(zProcessDefinition.parse(now)).toEqual(now);
    expect(now.stages.map(({ limit }) => limit)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(now.lostReasons).toEqual([{ key: 'price', name: 'Too dear' }, { key: 'withdrew' }]);
  });

  it('learns facts and records', () => {
    expect(rule('proposal-sent')?.metBy).toBe('proposal-sent');
    expect(rule('payment-due')?.made).toBe('source');
    expect(rule('proposal-valid')).toMatchObject({
      anchor: 'proposal-validity',
      otherwise: { anchor: 'point:proposal-sent', offset: 21, unit: 'days' },
    });
  });

  it('gets what is made on demand once: taken out since, it stays out', () => {
    const without = <T extends { readonly stages: readonly StageDefinition[] }>(process: T): T => ({
      ...process,
      stages: process.stages.map((part) => ({
        ...part,
        points: part.points.filter(({ made }) => made !== 'demand'),
      })),
    });
    const onDemand = (process: ProcessDefinition) =>
      process.stages.flatMap(({ points }) =>
        points.flatMap(({ key, made }) => (made === 'demand' ? [key] : [])),
      );
    expect(onDemand(upgradeProcess(without(former)))).toEqual(['corrections-sent', 'corrections-made']);
    expect(onDemand(upgradeProcess(without(DEFAULT_PROCESS)))).toEqual([]);
  });

  it('is left alone when it is of today', () => {
    expect(upgradeProcess(DEFAULT_PROCESS)).toEqual(DEFAULT_PROCESS);
  });
});
