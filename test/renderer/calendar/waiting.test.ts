import { firstPlace, ghostOf, kindOf, linesWithoutTime } from '@renderer/calendar/waiting';
import type { PlanLine } from '@shared/contract/plan';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';
const line = (over: Partial<PlanLine> = {}): PlanLine => ({
  ...{ uid: 'a', activityId: 'a', day: '2026-11-27', time: null, minutes: 20, zone: 'Europe/Ljubljana' },
  agreedDay: over.day ?? '2026-11-27',
  ...{ kind: 'message', status: 'planned', clientId: 'c', client: 'Alfa', dealId: null, deal: '' },
  ...{ person: '', phone: '', email: '', purpose: 'ask', value: '', product: '', manager: '', reasons: [] },
  ...{ plan: null, sinceExport: '', snoozes: 0, firstDay: null, unplaced: false },
  ...over,
});

describe('what waits beside the days', () => {
  it('is what the plan has on a day without a time, from today on', () => {
    const overdue = { id: 'o', kind: 'overdue' as const, text: '', day: '2026-11-20' };
    const lines = [
      line(),
      line({ activityId: 'timed', time: '10:00' }),
      line({ activityId: 'done', status: 'done' }),
      line({ activityId: null }),
      line({ activityId: 'before', day: '2026-11-25' }),
      line({ activityId: 'o', reasons: [overdue], day: TODAY }),
      line({ activityId: 'merged', reasons: [overdue], day: TODAY }),
    ];
    expect(linesWithoutTime(lines, TODAY).map(({ id }) => id)).toEqual(['a', 'merged']);
  });

  it('begins on its day of the plan, whatever day is looked at, and as long as it is', () => {
    const [item] = linesWithoutTime([line()], TODAY);
    if (!item) throw new Error('the line waits');
    expect(firstPlace(item, '2026-11-24', TODAY, 'Europe/Ljubljana')).toEqual({
      day: '2026-11-27',
      time: null,
      minutes: 20,
    });
    expect(kindOf(item)).toBe('message');
    expect(ghostOf(item, { day: '2026-11-27', time: '09:00', minutes: 20 })).toMatchObject({
      ...{ clientName: 'Alfa', kind: 'message', purpose: 'ask', time: '09:00' },
    });
  });
});
