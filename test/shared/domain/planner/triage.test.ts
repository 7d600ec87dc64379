import { triage, type TriageRequest } from '@shared/domain/planner';
import { addDays } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCandidate,
  buildLine,
  buildReason,
  buildRequest,
  buildSettings,
  everyDay,
  FRI,
  MON,
  THU,
  TUE,
} from './build';

const overdue = (clientId: string, urgency = 1) =>
  buildCandidate(clientId, {
    reasons: [buildReason({ id: clientId, kind: 'planned', day: addDays(MON, -5), urgency })],
  });
const buildTriage = (over: Partial<TriageRequest> = {}): TriageRequest => {
  const { week: _week, candidates: _candidates, ...request } = buildRequest();
  return {
    ...request,
    today: MON,
    settings: buildSettings({ capacity: everyDay(2, 1) }),
    overdue: [],
    weeks: 4,
    ...over,
  };
};

describe('triage', () => {
  it('spreads overdue lines over the free room of the coming weeks', () => {
    const clients = Array.from({ length: 25 }, (_, index) => overdue(`c${String(index).padStart(2, '0')}`));
    const { lines, leftOut, lastDay } = triage(buildTriage({ overdue: clients }));
    expect(lines.map(({ clientId }) => clientId)).toEqual(clients.map(({ clientId }) => clientId));
    expect(lines[0]?.day).toBe(MON);
    expect(lines[9]?.day).toBe(FRI);
    expect(lastDay).toBe('2026-12-09');
    expect(leftOut).toEqual([]);
  });

  it('keeps the order of priority: nobody stands after somebody less urgent', () => {
    const urgencies = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(urgencies, (all) => {
        const clients = all.map((urgency, index) => overdue(`c${index}`, urgency));
        const { lines } = triage(buildTriage({ overdue: clients, weeks: 9 }));
        expect(lines).toHaveLength(all.length);
        const order = lines.map(({ reasons: [lead] }) => lead?.urgency ?? 0);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }),
    );
  });

  it('leaves appointments their room, and lines of their clients join them', () => {
    const fixed = [buildLine('a', THU, { key: 'appointment' }), buildLine('x', MON), buildLine('y', MON)];
    const { lines } = triage(buildTriage({ overdue: [overdue('a'), overdue('b')], fixed }));
    expect(lines.map(({ key, day }) => [key, day])).toEqual([
      ['b@2026-W48', TUE],
      ['appointment', THU],
    ]);
  });

  it('gives back what finds no room in those weeks, and whom nobody may contact', () => {
    const reach = { ...buildCandidate('z').reach, clientDoNotContact: true };
    const never = buildCandidate('z', { reach, reasons: [buildReason({ urgency: 99 })] });
    const clients = [never, ...Array.from({ length: 12 }, (_, index) => overdue(`c${10 + index}`))];
    const { lines, leftOut } = triage(buildTriage({ overdue: clients, weeks: 1 }));
    expect(lines).toHaveLength(10);
    expect(leftOut.map(({ clientId, code }) => [clientId, code])).toEqual([
      ['c20', 'no-room'],
      ['c21', 'no-room'],
      ['z', 'client-do-not-contact'],
    ]);
  });

  it('puts nothing anywhere without overdue lines, and uses at least this week', () => {
    expect(triage(buildTriage())).toEqual({ lines: [], leftOut: [], lastDay: null });
    expect(triage(buildTriage({ overdue: [overdue('a')], weeks: 0 })).lines).toHaveLength(1);
  });
});
