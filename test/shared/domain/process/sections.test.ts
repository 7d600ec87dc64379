import { DEAL_SECTIONS, type Sale, type SaleDocument, sectionsOf } from '@shared/domain/process';
import { STAGES } from '@shared/domain/words';
import { describe, expect, it } from 'vitest';

const today = '2026-11-20';
const [yesterday, tomorrow] = ['2026-11-19', '2026-11-21'];

type Given = Omit<Partial<Sale>, 'deal'> & { deal?: Partial<Sale['deal']> };

/** The sections by their places, in their order. */
const placed = (stage: Sale['deal']['stage'], { deal, ...over }: Given = {}) => {
  const sale: Sale = {
    ...{
      points: [],
      documents: [],
      rounds: [],
      lines: [],
      refunds: [],
      hasEntries: false,
      steps: [],
      responses: [],
    },
    ...{ cases: [], next: null, clientNext: null },
    ...over,
    deal: { stage, status: 'open', pausedUntil: null, eventDay: null, ...deal },
  };
  const all = sectionsOf(sale, today);
  const at = (wanted: string) => all.flatMap(({ section, place }) => (place === wanted ? [section] : []));
  return { all, now: at('now'), past: at('past'), later: at('later') };
};

const paper = (kind: SaleDocument['kind']): SaleDocument => ({
  id: kind,
  kind,
  state: 'draft',
  latest: true,
});
const round = (state: Sale['rounds'][number]['state'], documentId = 'contract') => ({
  documentId,
  state,
  approvals: [],
});
const line = (dueDay: string | null, open: number) => ({ id: 'line', dueDay, open });
const step = (dueDay: string, doneDay: string | null) => ({
  id: 'menu',
  dueDay,
  doneDay,
  signOff: 'none' as const,
});
const refund = (paid: number) => ({ id: 'owed', amount: 50, paid, dueDay: tomorrow });
const unhappy = (closedDay: string | null) => ({
  id: 'case',
  callBackDay: today,
  calledDay: null,
  closedDay,
});

describe('the sections of a sale', () => {
  it.each(STAGES)('stand each once in the stage %s, now before past before later', (stage) => {
    const { all, now, past, later } = placed(stage, {
      documents: [paper('proposal')],
      cases: [unhappy(today)],
    });
    expect(all.map(({ section }) => section)).toEqual([...now, ...past, ...later]);
    expect(all.map(({ section }) => section).toSorted()).toEqual([...DEAL_SECTIONS].toSorted());
  });

  it('are of now what the stage is about, the most needed first', () => {
    expect(placed('presentation').now).toEqual(['documents']);
    expect(placed('payment').now).toEqual(['payments', 'documents']);
    expect(placed('event').now).toEqual(['preparation', 'payments']);
    expect(placed('closure').now).toEqual(['surveys', 'documents', 'payments']);
    expect(placed('event').later).toEqual(['documents', 'approvals', 'surveys']);
  });

  it.each<[string, Given]>([
    ['documents', { documents: [paper('minutes')] }],
    ['approvals', { rounds: [round('approved')] }],
    ['payments', { lines: [line(tomorrow, 10)] }],
    ['payments', { refunds: [refund(50)] }],
    ['payments', { hasEntries: true }],
    ['preparation', { steps: [step(yesterday, yesterday)] }],
    ['surveys', { responses: [{ id: 'answer', score: 7, thanks: null, referralDay: null }] }],
    ['surveys', { cases: [unhappy(today)] }],
  ])('are past with something in them: %s with %o', (section, given) => {
    const { past, later } = placed('proposal', { deal: { status: 'lost' }, ...given });
    expect(past).toEqual([section]);
    expect(later).toHaveLength(DEAL_SECTIONS.length - 1);
  });

  it('wait again in another stage when something in them is late, owed or open', () => {
    const now = (given: Given) => placed('presentation', given).now.filter((each) => each !== 'documents');
    expect(now({ lines: [line(yesterday, 10)] })).toEqual(['payments']);
    expect(now({ lines: [line(today, 10)] })).toEqual([]);
    expect(now({ lines: [line(null, 10)] })).toEqual([]);
    expect(now({ lines: [line(yesterday, 0)] })).toEqual([]);
    expect(now({ refunds: [refund(49)] })).toEqual(['payments']);
    expect(now({ steps: [step(yesterday, null)] })).toEqual(['preparation']);
    expect(now({ steps: [step(today, null)] })).toEqual([]);
    expect(now({ steps: [step(yesterday, yesterday)] })).toEqual([]);
    expect(now({ rounds: [round('open')] })).toEqual(['approvals']);
    expect(now({ cases: [unhappy(null)] })).toEqual(['surveys']);
  });

  it('of a closed deal are past, but for what is still owed; a pause that is over counts as open', () => {
    expect(placed('closure', { deal: { status: 'won' } }).now).toEqual([]);
    expect(placed('payment', { deal: { status: 'cancelled' }, refunds: [refund(0)] }).now).toEqual([
      'payments',
    ]);
    expect(placed('payment', { deal: { status: 'paused', pausedUntil: today } }).now).toEqual([
      'payments',
      'documents',
    ]);
  });

  it('ask for approval of a contract once there is one, of a proposal only where somebody was asked', () => {
    expect(placed('contract').later).toContain('approvals');
    expect(placed('contract', { documents: [paper('contract')] }).now).toContain('approvals');
    expect(placed('proposal', { documents: [paper('contract')] }).later).toContain('approvals');
    expect(placed('proposal', { documents: [paper('proposal')] }).later).toContain('approvals');
  });

  it('are settled in their own stage when all was paid or approved', () => {
    const documents = [paper('contract')];
    expect(placed('contract', { documents, rounds: [round('approved')] }).past).toEqual(['approvals']);
    expect(placed('contract', { documents, rounds: [round('rejected')] }).now).toContain('approvals');
    const old = { ...paper('contract'), id: 'v1', latest: false };
    const rounds = [round('rejected', 'v1'), round('approved')];
    expect(placed('contract', { documents: [old, ...documents], rounds }).past).toEqual(['approvals']);
    expect(placed('contract', { lines: [line(tomorrow, 0)] }).past).toEqual(['payments']);
    expect(placed('contract', { lines: [line(tomorrow, 0), line(tomorrow, 1)] }).now).toContain('payments');
    expect(placed('contract', { hasEntries: true }).now).toContain('payments');
    expect(placed('payment', { lines: [line(tomorrow, 0)] }).now).toContain('payments');
  });
});
