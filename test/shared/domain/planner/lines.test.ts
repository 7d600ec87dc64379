import { generateWeek, planDifference, type Reason } from '@shared/domain/planner';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../permission/build';
import {
  buildCandidate,
  buildLine,
  buildReason,
  buildRequest,
  buildSettings,
  byDay,
  everyDay,
  FRI,
  MON,
  outside,
  SAT,
  THU,
  TUE,
  WED,
  ZONE,
} from './build';

const wants = (clientId: string, over: Partial<Reason> = {}) =>
  buildCandidate(clientId, { reasons: [buildReason({ id: clientId, ...over })] });
const oneOnMonday = buildSettings({
  capacity: { ...everyDay(0, 0), 1: { calls: 1, meetings: 1 } },
});

describe('the lines of a plan', () => {
  it('merge all reasons of a client, the strongest leads', () => {
    const candidates = [
      buildCandidate('a', {
        reasons: [
          buildReason({ id: 'rhythm' }),
          buildReason({ id: 'birthday', kind: 'occasion', from: THU, until: THU }),
        ],
      }),
      buildCandidate('a', {
        personId: 'boss',
        reasons: [buildReason({ id: 'act', kind: 'point', day: TUE, hard: true })],
      }),
    ];
    const [line, ...rest] = generateWeek(buildRequest({ candidates })).lines;
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ day: TUE, personId: 'boss', why: 'deadline', key: 'a@2026-W48' });
    expect(line?.reasons.map(({ id, served }) => [id, served])).toEqual([
      ['act', true],
      ['rhythm', true],
      ['birthday', false],
    ]);
  });

  it('list the reasons of a client by urgency before value', () => {
    const reasons = [
      buildReason({ id: 'worth', urgency: 1, value: 9 }),
      buildReason({ id: 'urgent', urgency: 2, value: 0 }),
    ];
    const candidates = [buildCandidate('a', { reasons }), buildCandidate('b', { reasons })];
    const plan = generateWeek(buildRequest({ settings: oneOnMonday, candidates }));
    const ids = (of: { readonly reasons: readonly Reason[] } | undefined) => of?.reasons.map(({ id }) => id);
    expect(ids(plan.lines[0])).toEqual(['urgent', 'worth']);
    expect(ids(plan.leftOut[0])).toEqual(['urgent', 'worth']);
  });

  it('fall back to a weaker reason when the strong one has no room', () => {
    const settings = buildSettings({ capacity: everyDay(1, 1) });
    const both = [
      buildReason({ id: 'party', urgency: 3, from: WED, until: WED }),
      buildReason({ id: 'rhythm', urgency: 1 }),
    ];
    const candidates = [
      wants('z', { day: WED, from: WED, until: WED, urgency: 9 }),
      buildCandidate('a', { reasons: both }),
    ];
    const plan = generateWeek(buildRequest({ candidates, settings }));
    expect(byDay(plan)).toEqual({ [MON]: ['a'], [WED]: ['z'] });
    expect(plan.lines[0]?.reasons.map(({ id, served }) => [id, served])).toEqual([
      ['rhythm', true],
      ['party', false],
    ]);
  });

  it('take another kind of contact when the person has no phone', () => {
    const reach = { ...buildCandidate('a').reach, addresses: new Set(['email'] as const) };
    const reasons = [buildReason({ kinds: ['call', 'email'] })];
    const plan = generateWeek(buildRequest({ candidates: [buildCandidate('a', { reach, reasons })] }));
    expect(plan.lines).toMatchObject([{ kind: 'email', slot: 'calls' }]);
  });

  describe('leave a planned contact where it is when its own person', () => {
    const { reach } = buildCandidate('a');
    const refused = { ...reach, permissions: { phone: 'withdrawn' as const } };
    const closed = { ...reach, hours: { zone: ZONE, windows: [windowOf('2 13:00-13:30')] } };
    const own = (kind: Reason['kind'], of: typeof reach) =>
      buildCandidate('a', { personId: 'one', reach: of, reasons: [buildReason({ id: 'own', kind })] });
    const other = buildReason({ id: 'other', kind: 'planned', day: THU, from: THU, until: THU, hard: true });
    const colleague = buildCandidate('a', { personId: 'two', reasons: [other] });
    const isServed = (request: Parameters<typeof buildRequest>[0], id: string) =>
      generateWeek(buildRequest(request)).lines[0]?.reasons.find((reason) => reason.id === id)?.served;

    it.each([
      ['withdrew the phone', 'planned', refused],
      ['withdrew it before the next attempt', 'retry', refused],
      ['is not to be contacted', 'planned', { ...reach, personDoNotContact: true }],
      ['is called on another day only', 'planned', closed],
    ] as const)('%s', (_, kind, of) => {
      const candidates = [own(kind, of), colleague];
      expect(isServed({ candidates }, 'other')).toBe(true);
      expect(isServed({ candidates }, 'own')).toBe(false);
      const fixed = [buildLine('a', THU, { kind: 'meeting', time: '10:00', personId: 'two' })];
      expect(isServed({ candidates: [own(kind, of)], fixed }, 'own')).toBe(false);
    });

    it('but not when nothing speaks against it, nor a reason that is bound to nobody', () => {
      expect(isServed({ candidates: [own('planned', reach), colleague] }, 'own')).toBe(true);
      expect(isServed({ candidates: [own('cadence', refused), colleague] }, 'own')).toBe(true);
    });
  });

  it('stay when they are fixed, pinned, made by hand or finished, and take their room', () => {
    const request = buildRequest({
      settings: oneOnMonday,
      candidates: [wants('a'), wants('b'), wants('c', { kinds: ['meeting'] })],
      fixed: [buildLine('m', MON, { kind: 'meeting', time: '11:00', key: 'm' })],
      pinned: [buildLine('a', SAT, { key: 'p' })],
      byHand: [buildLine('h', MON, { key: 'h' })],
      finished: [buildLine('f', MON, { key: 'f' })],
    });
    const plan = generateWeek(request);
    expect(plan.lines.map(({ key, origin, why }) => [key, origin, why])).toEqual([
      ['m', 'fixed', 'appointment'],
      ['f', 'finished', 'finished'],
      ['h', 'by-hand', 'by-hand'],
      ['p', 'pinned', 'pinned'],
    ]);
    expect(outside(plan)).toEqual({ b: 'no-room', c: 'no-room' });
    expect(plan.leftOut.map(({ takenBy }) => takenBy)).toEqual([['f', 'h'], ['m']]);
    expect(plan.obstacle).toBe('taken');
    // The pinned client's reasons join its line, and the day off is a warning.
    expect(plan.lines[3]?.reasons.map(({ id }) => id)).toEqual(['a']);
    expect(plan.lines[3]?.objections.map(({ code }) => code)).toEqual(['permission-unknown', 'day-off']);
    expect(plan.days[0]).toMatchObject({
      capacity: { calls: 1, meetings: 1 },
      used: { calls: 2, meetings: 1 },
    });
  });

  it('are told what speaks against them, also where nothing asks for a contact', () => {
    const reach = { ...buildCandidate('a').reach, clientDoNotContact: true };
    const near = { frequency: { minimumGap: 3, cap: null }, reasons: [] };
    const request = buildRequest({
      candidates: [buildCandidate('a', { reach, reasons: [] }), buildCandidate('b', near)],
      byHand: [buildLine('a', MON, { key: 'a' }), buildLine('b', TUE, { key: 'b' })],
      fixed: [buildLine('b', WED, { key: 'c', time: '10:00' })],
      finished: [buildLine('a', MON, { key: 'd' })],
    });
    const plan = generateWeek(request);
    expect(plan.leftOut).toEqual([]);
    const said = plan.lines.map(({ key, objections }) => [key, objections.map(({ code }) => code)]);
    expect(Object.fromEntries(said)).toEqual({
      ...{ a: ['client-do-not-contact', 'permission-unknown'], d: [] },
      ...{ b: ['permission-unknown', 'gap'], c: ['permission-unknown', 'gap'] },
    });
    expect(plan.lines[2]?.objections).toContainEqual({
      ...{ code: 'gap', contact: WED, days: 1, minimumGap: 3 },
    });
  });

  it('let a client who was done come again under another key', () => {
    const finished = [buildLine('a', MON, { key: 'a@2026-W48' })];
    const plan = generateWeek(buildRequest({ candidates: [wants('a', { day: WED })], finished }));
    expect(plan.lines.map(({ key }) => key)).toEqual(['a@2026-W48', 'a@2026-W48/2']);
  });

  it('leave out who was removed for this week', () => {
    const plan = generateWeek(buildRequest({ candidates: [wants('a')], removed: new Set(['a']) }));
    expect(plan.lines).toEqual([]);
    expect(outside(plan)).toEqual({ a: 'removed' });
  });
});

describe('intervals', () => {
  it('stretch as far as the most urgent client who found no room', () => {
    const candidates = [3, 1.4, 2, 0.8, 1.2].map((urgency) => wants(`at ${urgency}`, { urgency }));
    const settings = { ...oneOnMonday, capacity: { ...oneOnMonday.capacity, 2: { calls: 1, meetings: 0 } } };
    const plan = generateWeek(buildRequest({ candidates, settings }));
    expect(byDay(plan)).toEqual({ [MON]: ['at 3'], [TUE]: ['at 2'] });
    expect(plan.stretched).toEqual({ factor: 1.4, clients: 2 });
  });

  it('do not stretch when only those wait who are not due yet', () => {
    const candidates = [1.2, 0.8].map((urgency) => wants(`at ${urgency}`, { urgency }));
    expect(generateWeek(buildRequest({ candidates, settings: oneOnMonday })).stretched).toBeNull();
  });
});

describe('a plan that is generated again', () => {
  it('keeps pinned and finished lines and says what changed', () => {
    const settings = buildSettings({ capacity: everyDay(1, 1) });
    const first = generateWeek(
      buildRequest({ settings, candidates: ['a', 'b', 'c'].map((id) => wants(id)) }),
    );
    expect(byDay(first)).toEqual({ [MON]: ['a'], [TUE]: ['b'], [WED]: ['c'] });
    const again = generateWeek(
      buildRequest({
        settings,
        candidates: [
          wants('b', { id: 'new reason', day: FRI, kinds: ['meeting'] }),
          wants('c', { urgency: 2 }),
          wants('d'),
        ],
        pinned: [buildLine('a', MON, { key: 'a@2026-W48' })],
      }),
    );
    const difference = planDifference(first.lines, again.lines);
    expect(difference.added.map(({ key }) => key)).toEqual(['d@2026-W48']);
    expect(difference.removed).toEqual([]);
    expect(difference.moved.map(({ clientId, from, to }) => [clientId, from.day, to.day])).toEqual([
      ['b', TUE, FRI],
      ['c', WED, TUE],
    ]);
    expect(difference.changed).toMatchObject([
      { clientId: 'a', kind: null, reasonsAdded: [], reasonsGone: [{ id: 'a' }] },
      { clientId: 'b', kind: { from: 'call', to: 'meeting' }, reasonsAdded: [{ id: 'new reason' }] },
    ]);
  });

  it('differs in nothing when nothing happened', () => {
    const request = buildRequest({ candidates: ['a', 'b'].map((id) => wants(id)) });
    expect(planDifference(generateWeek(request).lines, generateWeek(request).lines)).toEqual({
      ...{ added: [], removed: [], moved: [], changed: [] },
    });
    expect(planDifference(generateWeek(request).lines, []).removed).toHaveLength(2);
  });
});
