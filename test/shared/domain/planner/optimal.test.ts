import { CHANNELS, isOpen } from '@shared/domain/permission';
import { type Candidate, generateWeek, type PlanRequest, type WeekPlan } from '@shared/domain/planner';
import { addDays, isWorkingDay, type Weekday, weekday } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCandidate, buildLine, buildReason, buildRequest, buildSettings, MON, ZONE } from './build';
import { bestDemands, demandsOf, goTogether } from './oracle';

/** Days from the Friday before the week to the Tuesday after it. */
const anyDay = fc.integer({ min: -3, max: 8 }).map((offset) => addDays(MON, offset));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });

const anyReason = fc
  .record({
    kinds: fc.constantFrom(['call'], ['meeting'], ['call', 'email'], ['email']) as fc.Arbitrary<['call']>,
    day: maybe(anyDay),
    hard: fc.boolean(),
    from: fc.option(anyDay, { freq: 1 }),
    until: fc.option(anyDay, { freq: 1 }),
    urgency: fc.constantFrom(0.75, 1, 1.5),
    value: fc.constantFrom(0, 5),
    ignoresGap: fc.boolean(),
  })
  .map(buildReason);

const anyWindow = fc.record({
  weekday: fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<Weekday>,
  from: fc.constantFrom('09:00', '09:15', '09:20', '09:30'),
  to: fc.constantFrom('09:15', '09:30', '10:00'),
});
const anyHours = fc.record({
  zone: fc.constantFrom(ZONE, ZONE, 'Europe/London'),
  windows: fc.array(anyWindow, { maxLength: 3 }),
});

const anyCandidate = (clientId: string): fc.Arbitrary<Candidate> =>
  fc
    .record({
      reasons: fc.array(anyReason, { minLength: 1, maxLength: 2 }),
      hours: maybe(anyHours),
      contacts: fc.array(anyDay, { maxLength: 2 }),
      minimumGap: fc.constantFrom(0, 2, 3),
      cap: fc.option(fc.record({ contacts: fc.constantFrom(1, 2), days: fc.constantFrom(3, 6) }), {
        freq: 1,
      }),
      addresses: fc.constantFrom(CHANNELS, CHANNELS, ['email'] as const),
      forbidden: fc.constantFrom(false, false, false, false, true),
    })
    .map(({ reasons, hours, contacts, minimumGap, cap, addresses, forbidden }) => {
      const plain = buildCandidate(clientId);
      return {
        ...plain,
        reasons: reasons.map((reason, index) => ({ ...reason, id: `${clientId}${index}` })),
        frequency: { minimumGap, cap },
        contacts,
        reach: { ...plain.reach, hours, addresses: new Set(addresses), personDoNotContact: forbidden },
      };
    });

const anyCapacity = fc.record({ calls: fc.constantFrom(0, 1, 1, 2, 4), meetings: fc.constantFrom(0, 1, 2) });

/** A small week: three or four working days of an hour (four calls, two meetings) and few lines that stand there. */
const anyRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    candidates: fc
      .integer({ min: 1, max: 7 })
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => anyCandidate('abcdefg'[index] ?? ''))),
      ),
    capacity: fc.tuple(anyCapacity, anyCapacity, anyCapacity, anyCapacity),
    today: fc.constantFrom(addDays(MON, -1), MON, addDays(MON, 1)),
    daysOff: fc.array(anyDay, { maxLength: 2 }),
    pinned: fc.array(anyDay, { maxLength: 2 }),
  })
  .map(({ candidates, capacity: [first, second, third, fourth], today, daysOff, pinned }) => {
    const none = { calls: 0, meetings: 0 };
    return buildRequest({
      candidates,
      today,
      calendar: { workdays: new Set<Weekday>([1, 2, 3, 4]), daysOff: new Set(daysOff) },
      settings: buildSettings({
        capacity: { 1: first, 2: second, 3: third, 4: fourth, 5: none, 6: none, 7: none },
        ...{ workStart: '09:00', workEnd: '10:00', minutes: { calls: 15, meetings: 30 } },
      }),
      pinned: pinned.map((day, index) => buildLine(`pinned ${index}`, day)),
    });
  });

const generated = ({ lines }: WeekPlan) => lines.filter(({ origin }) => origin === 'generated');
const runs = { numRuns: 400 };

describe('a generated week', () => {
  it('is the best one: whoever is left out could not be placed without dropping a higher priority', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const best = bestDemands(request).map(({ reason, isLate }) => [reason.id, isLate]);
        const found = generated(generateWeek(request)).map(({ reasons: [lead], why }) => [
          lead?.id,
          why === 'late',
        ]);
        const sorted = (list: unknown[]) => list.map((each) => JSON.stringify(each)).sort();
        expect(sorted(found)).toEqual(sorted(best));
      }),
      runs,
    );
  });

  it('breaks no constraint', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const plan = generateWeek(request);
        const { settings, calendar, today } = request;
        const spots = new Set<string>();
        for (const line of generated(plan)) {
          const candidate = request.candidates.find(({ clientId }) => clientId === line.clientId);
          const [lead] = line.reasons;
          if (!candidate || !lead) throw new Error('a line of nobody');
          const demand = demandsOf(request).find(
            (each) => each.reason.id === lead.id && each.isLate === (line.why === 'late'),
          );
          expect(demand?.spots.has(line.day)).toBe(true);
          expect(isWorkingDay(line.day, calendar) && line.day >= today).toBe(true);
          if (line.time !== null) {
            expect(candidate.reach.hours).not.toBeNull();
            if (candidate.reach.hours)
              expect(
                isOpen(candidate.reach.hours, line.day, line.time, ZONE, settings.minutes[line.slot]),
              ).toBe(true);
            expect(spots.has(`${line.slot} ${line.day} ${line.time}`)).toBe(false);
            spots.add(`${line.slot} ${line.day} ${line.time}`);
          }
        }
        for (const { day, used } of plan.days) {
          const standing = plan.lines.filter(
            (line) => line.day === day && line.origin !== 'generated',
          ).length;
          const { calls, meetings } = settings.capacity[weekday(day)];
          expect(used.calls).toBeLessThanOrEqual(Math.max(standing, Math.min(calls, 4)));
          expect(used.meetings).toBeLessThanOrEqual(Math.min(meetings, 2));
        }
        expect(new Set(generated(plan).map(({ clientId }) => clientId)).size).toBe(generated(plan).length);
        expect(plan.lines.length + plan.leftOut.length).toBe(
          request.candidates.length + plan.lines.filter(({ origin }) => origin !== 'generated').length,
        );
      }),
      runs,
    );
  });

  it('names those who took the room, and all of them go before', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const plan = generateWeek(request);
        const demands = demandsOf(request);
        const rank = (id: string, isLate: boolean) =>
          demands.findIndex((each) => each.reason.id === id && each.isLate === isLate);
        const lineOf = new Map(plan.lines.map((line) => [line.key, line]));
        for (const { code, takenBy, reasons } of plan.leftOut) {
          if (code !== 'no-room') continue;
          expect(takenBy.length).toBeGreaterThan(0);
          const own = Math.max(...reasons.map(({ id }) => Math.max(rank(id, false), rank(id, true))));
          for (const key of takenBy) {
            const line = lineOf.get(key);
            expect(line).toBeDefined();
            if (line?.origin === 'generated')
              expect(rank(line.reasons[0]?.id ?? '', line.why === 'late')).toBeLessThan(own);
          }
        }
      }),
      runs,
    );
  });

  it('is the same in whatever order its lists come', () => {
    const shuffled = anyRequest.chain((request) =>
      fc.record({
        request: fc.constant(request),
        candidates: fc.shuffledSubarray([...request.candidates], { minLength: request.candidates.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ request, candidates }) => {
        const mixed = candidates.map((each) => ({ ...each, reasons: [...each.reasons].reverse() }));
        const other = { ...request, candidates: mixed, pinned: [...request.pinned].reverse() };
        expect(generateWeek(other)).toEqual(generateWeek(request));
      }),
      runs,
    );
  });

  it('has an oracle that knows when things go together', () => {
    const settings = buildSettings({ capacity: buildSettings().capacity, workEnd: '09:15' });
    const request = buildRequest({ settings, candidates: ['a', 'b'].map((id) => buildCandidate(id)) });
    const demands = demandsOf(request);
    expect(goTogether(demands, request)).toBe(true);
    const monday = demands.map((each) => ({ ...each, spots: new Map([[MON, [540]]]) }));
    expect(goTogether(monday, request)).toBe(false);
  });
});
