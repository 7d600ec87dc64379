import type { TriageAction } from '@shared/contract/triage';
import { ACTIVITY_KINDS, type ActivityKind, RESULTS, STAGES } from '@shared/domain/words';
import { DOCUMENT_ACTS } from '@test/support/random-documents';
import { OCCASION_ACTS } from '@test/support/random-occasions';
import { MONEY_ACTS } from '@test/support/random-payments';
import { PERMISSION_ACTS } from '@test/support/random-permissions';
import { PLAN_ACTS } from '@test/support/random-plan';
import { SESSION_ACTS } from '@test/support/random-sessions';
import { SURVEY_ACTS } from '@test/support/random-surveys';
import type { TestStore } from '@test/support/store';
import fc from 'fast-check';

/** One step of a random course of work: which command, and numbers that choose records and values. */
export interface Step {
  readonly what: number;
  readonly who: number;
  readonly value: number;
}

export const steps = (least: number, most: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.record({ what: fc.nat(9_999), who: fc.nat(9_999), value: fc.nat(9_999) }), {
    ...{ minLength: least, maxLength: most, size: 'max' },
  });

/** Some records to begin with, so that a random course does not spend its steps on making them. */
export async function begin(open: TestStore): Promise<void> {
  const { call } = open;
  const product = await call('products.create', { name: 'New Year party' });
  for (const [index, name] of ['Alfa', 'Čebela', 'ООО «Ёлка»'].entries()) {
    const phones = [{ number: `+386 31 000 12${index}` }];
    const client = await call('clients.create', { name, phones, tags: ['key'] });
    await call('people.create', {
      clientId: client.id,
      name: 'Špela',
      phones,
      emails: [{ address: 's@x.example' }],
    });
    const deal = {
      clientId: client.id,
      title: `Party ${index}`,
      productId: product.id,
      amount: 100,
      today: TODAY,
    } as const;
    const { id: dealId } = await call('deals.create', deal);
    await call('deals.create', {
      ...deal,
      title: 'Training',
      direction: 'inbound',
      length: 'short',
      eventDay: '2026-12-20',
    });
    const to = (['proposal', 'event', 'closure'] as const)[index] ?? 'proposal';
    await call('deals.move', { id: dealId, to, override: 'agreed', today: TODAY });
    await call('activities.plan', {
      clientId: client.id,
      dealId,
      kind: 'meeting',
      day: '2026-12-01',
      purpose: 'see',
    });
    await call('activities.plan', { clientId: client.id, kind: 'call', day: '2026-11-20', purpose: 'ask' });
  }
}

const TODAY = '2026-11-26';

export type Act = (open: TestStore, pick: Pick, value: number) => Promise<unknown>;

export interface Pick {
  /** A record of the table, deleted ones included; throws when there is none. */
  one(
    table:
      | 'clients'
      | 'people'
      | 'products'
      | 'deals'
      | 'activities'
      | 'recurrences'
      | 'survey_responses'
      | 'yearly_events'
      | 'cases'
      | 'control_points'
      | 'documents'
      | 'approval_rounds'
      | 'approvals'
      | 'preparation_steps'
      | 'payment_lines'
      | 'receipts'
      | 'refunds'
      | 'segments'
      | 'scripts'
      | 'call_sessions'
      | 'permissions',
  ): string;
  maybe(table: 'products' | 'people'): string | null;
}

/**
 * Does the step's command on whatever records there are. Tells whether it went through; a refusal is as good a step as
 * any, but it must not change anything. `acts`: other commands than all of them.
 */
export async function take(
  open: TestStore,
  { what, who, value }: Step,
  acts: readonly Act[] = ACTS,
): Promise<boolean> {
  const act = acts[what % acts.length];
  if (!act) return false;
  const ids = (table: string) => open.store.reader.all<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`);
  const pick: Pick = {
    one: (table) => {
      const all = ids(table);
      const found = all[who % Math.max(1, all.length)];
      if (!found) throw new NothingThere();
      return found.id;
    },
    maybe: (table) =>
      value % 3 === 0 ? null : (ids(table)[who % Math.max(1, ids(table).length)]?.id ?? null),
  };
  try {
    await act(open, pick, value);
    return true;
  } catch (thrown) {
    if (thrown instanceof NothingThere) return false;
    if (
      thrown instanceof Error &&
      thrown.name === 'CuepointError' &&
      !thrown.message.startsWith('unexpected')
    )
      return false;
    throw thrown;
  }
}

class NothingThere extends Error {}

const day = (value: number) =>
  `2026-${value % 2 === 0 ? '11' : '12'}-${String(1 + (value % 30)).padStart(2, '0')}`;
const name = (value: number) =>
  ['Alfa', 'Žagar & sin', 'ООО «Ёлка»', 'O’Hara', 'Gala 2026', 'Čebela'][value % 6] ?? '';
const repeat = (value: number) => ({
  ...{ unit: (['week', 'month', 'year'] as const)[value % 3] ?? 'week', every: 1 + (value % 4) },
  ...{
    from: (['date', 'completion'] as const)[value % 2] ?? 'date',
    until: value % 5 === 0 ? day(value) : null,
  },
});
const kind = (value: number): ActivityKind => ACTIVITY_KINDS[value % ACTIVITY_KINDS.length] ?? 'call';

/** Every command of the spine, those that make records more often. */
const ACTS: readonly Act[] = [
  ({ call }, _pick, value) => call('products.create', { name: name(value), price: value * 100 }),
  ({ call }, pick, value) => call('products.update', { id: pick.one('products'), name: name(value) }),
  ({ call }, pick) => call('products.remove', { id: pick.one('products') }),
  ({ call }, pick) => call('products.restore', { id: pick.one('products') }),
  ...Array.from(
    { length: 3 },
    (): Act =>
      ({ call }, _pick, value) =>
        call('clients.create', {
          ...{
            name: name(value),
            tags: value % 2 === 0 ? ['key', 'hotel'] : [],
            manager: value % 3 === 0 ? 'Maja' : '',
          },
          ...{ phones: [{ number: `+386 31 ${value}` }], emails: [{ address: `a${value}@x.example` }] },
        }),
  ),
  ({ call }, pick, value) =>
    call('clients.update', {
      ...{
        id: pick.one('clients'),
        name: name(value),
        tags: ['vip'],
        phones: [{ number: `+7 912 ${value}` }],
      },
      ...(value % 4 === 0 ? { noContactReason: value % 8 === 0 ? null : 'moved' } : {}),
    }),
  ({ call }, pick, value) =>
    call('clients.bulkEdit', {
      ids: [pick.one('clients')],
      manager: name(value),
      addTags: ['a'],
      removeTags: ['key'],
    }),
  ({ call }, pick, value) =>
    call('clients.bulkEdit', {
      ids: [pick.one('clients'), pick.one('clients')],
      segment: ['A', 'VIP', 'Gold', ''][value % 4],
      cadence: { ideal: value % 3 === 0 ? null : 1 + (value % 50), maximum: null, minimumGap: null },
      paused: value % 5 === 0 ? day(value) : null,
    }),
  ({ call }, pick, value) =>
    call('cadence.set', {
      clientId: pick.one('clients'),
      ideal: value % 2 === 0 ? null : 1 + (value % 90),
      maximum: value % 3 === 0 ? null : 30 + (value % 90),
      paused: value % 4 === 0 ? 'for-good' : null,
    }),
  ({ call }, pick, value) =>
    call('segments.save', {
      ...(value % 3 === 0 ? {} : { id: pick.one('segments') }),
      name: ['A', 'Gold', 'Дилеры', 'VIP'][value % 4] ?? 'A',
      ...{ ideal: 1 + (value % 40), maximum: 20 + (value % 90), minimumGap: value % 20 },
    }),
  ({ call }, pick, value) =>
    call('segments.remove', {
      id: pick.one('segments'),
      ...(value % 2 === 0 ? { moveTo: ['', 'B', 'Gold'][value % 3] } : {}),
    }),
  ({ call }, pick, value) => call('segments.reorder', { id: pick.one('segments'), to: value % 6 }),
  ({ call }, pick, value) =>
    call('cadence.plan', {
      ids: [pick.one('clients')],
      ...{ today: TODAY, day: day(value), spread: value % 2 === 0, purpose: 'ask' },
    }),
  ({ call }, pick, value) => {
    const id = pick.one('activities');
    const actions: TriageAction[] = [
      { do: 'move', to: [{ id, day: day(value), time: null }] },
      { do: 'drop', ids: [id], reason: 'no more' },
      { do: 'done', ids: [id], result: RESULTS[value % RESULTS.length] ?? null, day: TODAY },
      { do: 'merge', into: pick.one('activities'), ids: [id] },
    ];
    return call('triage.apply', { today: TODAY, actions: actions.slice(value % actions.length).slice(0, 1) });
  },
  ({ call }, pick) => call('clients.remove', { ids: [pick.one('clients')] }),
  ({ call }, pick) => call('clients.restore', { ids: [pick.one('clients')] }),
  ({ call }, pick, value) =>
    call('people.create', {
      clientId: pick.one('clients'),
      name: name(value),
      phones: [{ number: `031 ${value}` }],
    }),
  ({ call }, pick, value) => call('people.update', { id: pick.one('people'), name: name(value), emails: [] }),
  ({ call }, pick) => call('people.remove', { id: pick.one('people') }),
  ...Array.from(
    { length: 3 },
    (): Act =>
      ({ call }, pick, value) =>
        call('deals.create', {
          ...{
            clientId: pick.one('clients'),
            title: name(value),
            amount: value,
            productId: pick.maybe('products'),
          },
          ...{
            direction: value % 2 === 0 ? 'inbound' : 'outbound',
            eventDay: value % 5 === 0 ? day(value) : null,
          },
          today: TODAY,
        }),
  ),
  ({ call }, pick, value) =>
    call('deals.update', { id: pick.one('deals'), amount: value, eventDay: day(value), today: TODAY }),
  ...Array.from(
    { length: 3 },
    (): Act =>
      ({ call }, pick, value) =>
        call('deals.move', {
          ...{ id: pick.one('deals'), to: STAGES[value % STAGES.length] ?? 'proposal', today: TODAY },
          ...{ override: value % 4 === 0 ? '' : 'in a hurry', reason: 'asked for' },
        }),
  ),
  ({ call }, pick, value) =>
    call('deals.win', {
      ...{ id: pick.one('deals'), override: 'agreed', today: TODAY },
      next:
        value % 2 === 0
          ? { day: day(value + 1), purpose: 'again', productId: null }
          : { noContactReason: 'moved away' },
    }),
  ({ call }, pick, value) =>
    call('deals.lose', {
      ...{
        id: pick.one('deals'),
        reason: 'price',
        today: TODAY,
        planned: value % 2 === 0 ? 'keep' : 'cancel',
      },
      retryDay: value % 3 === 0 ? '2026-12-30' : null,
    }),
  ({ call }, pick) =>
    call('deals.pause', { id: pick.one('deals'), until: '2026-12-24', reason: 'season', today: TODAY }),
  ({ call }, pick) => call('deals.resume', { id: pick.one('deals'), today: TODAY }),
  ({ call }, pick) => call('deals.reopen', { id: pick.one('deals'), today: TODAY }),
  ({ call }, pick) => call('deals.remove', { ids: [pick.one('deals')] }),
  ({ call }, pick) => call('deals.restore', { ids: [pick.one('deals')] }),
  ({ call }, pick, value) =>
    call('points.add', {
      dealId: pick.one('deals'),
      title: name(value),
      dueDay: day(value),
      mandatory: value % 2 === 0,
    }),
  ({ call }, pick, value) =>
    call('points.setState', {
      id: pick.one('control_points'),
      state: (['met', 'missed', 'waived', 'pending'] as const)[value % 4] ?? 'met',
      ...{ day: day(value), reason: 'because' },
    }),
  ({ call }, pick, value) =>
    call('points.setDue', { id: pick.one('control_points'), dueDay: value % 3 === 0 ? null : day(value) }),
  ({ call }, pick) => call('points.remove', { id: pick.one('control_points') }),
  ...Array.from(
    { length: 3 },
    (): Act =>
      async ({ call, store }, pick, value) => {
        const dealId = value % 2 === 0 ? pick.one('deals') : null;
        const owner =
          dealId && store.reader.value<string>('SELECT client_id FROM deals WHERE id = ?', [dealId]);
        const clientId = owner ?? pick.one('clients');
        return call('activities.plan', {
          clientId,
          dealId,
          kind: kind(value),
          day: day(value),
          purpose: 'ask',
        });
      },
  ),
  ({ call }, pick, value) =>
    call('activities.move', { id: pick.one('activities'), day: day(value), time: '10:00' }),
  ({ call }, pick, value) =>
    call('activities.update', { id: pick.one('activities'), day: day(value), purpose: name(value) }),
  ({ call }, pick, value) =>
    call('activities.done', {
      ...{ id: pick.one('activities'), day: TODAY, result: RESULTS[value % RESULTS.length] ?? null },
      next: value % 2 === 0 ? { kind: 'call', day: day(value), purpose: 'next' } : null,
    }),
  ({ call }, pick, value) =>
    call('activities.giveUp', {
      ...{ id: pick.one('activities'), today: TODAY },
      ending: (
        [{ how: 'drop' }, { how: 'pause', until: day(value) }, { how: 'end', reason: 'silent' }] as const
      )[value % 3] ?? { how: 'drop' },
    }),
  ...Array.from(
    { length: 2 },
    (): Act =>
      ({ call }, pick, value) =>
        call('recurrences.start', { activityId: pick.one('activities'), repeat: repeat(value) }),
  ),
  ({ call }, pick, value) =>
    call('recurrences.change', {
      ...{ id: pick.one('activities'), day: day(value), purpose: name(value), repeat: repeat(value + 1) },
    }),
  ({ call }, pick) => call('recurrences.pause', { id: pick.one('recurrences'), today: TODAY }),
  ({ call }, pick) => call('recurrences.resume', { id: pick.one('recurrences'), today: TODAY }),
  ({ call }, pick) => call('recurrences.end', { id: pick.one('recurrences') }),
  ({ call }, pick) => call('activities.reopen', { id: pick.one('activities') }),
  ({ call }, pick) => call('activities.cancel', { ids: [pick.one('activities')] }),
  ({ call }, pick) => call('activities.remove', { id: pick.one('activities') }),
  ({ call }, pick, value) =>
    call('approvals.start', {
      ...{ documentId: pick.one('documents'), way: value % 2 === 0 ? 'parallel' : 'in-order', today: TODAY },
      approvers: [{ name: name(value) }, { name: 'Vera', role: 'Lawyer', deputy: 'Gleb' }],
    }),
  ...Array.from(
    { length: 2 },
    (): Act =>
      ({ call }, pick, value) =>
        call('approvals.decide', {
          ...{ id: pick.one('approvals'), decision: value % 3 === 0 ? 'rejected' : 'approved', today: TODAY },
          ...{ comment: name(value), correctionsDay: value % 2 === 0 ? day(value) : null },
        }),
  ),
  ({ call }, pick, value) =>
    call('approvals.join', { roundId: pick.one('approval_rounds'), name: name(value), today: TODAY }),
  ({ call }, pick) => call('approvals.update', { id: pick.one('approvals'), role: 'Buyer' }),
  ({ call }, pick) => call('approvals.leave', { id: pick.one('approvals'), today: TODAY }),
  ({ call }, pick) => call('approvals.stop', { roundId: pick.one('approval_rounds'), today: TODAY }),
  ({ call }, pick, value) =>
    call('preparation.plan', {
      dealId: pick.one('deals'),
      eventType: value % 2 === 0 ? 'party' : 'exhibition',
      replace: value % 3 === 0,
    }),
  ({ call }, pick, value) =>
    call('preparation.add', {
      ...{ dealId: pick.one('deals'), title: name(value), signOff: value % 3 === 0 },
      ...(value % 2 === 0 ? { offset: -(value % 20) } : { dueDay: day(value) }),
    }),
  ({ call }, pick, value) =>
    call('preparation.update', { id: pick.one('preparation_steps'), offset: -3, signOff: value % 2 === 0 }),
  ({ call }, pick, value) =>
    call('preparation.setDue', {
      id: pick.one('preparation_steps'),
      dueDay: value % 3 === 0 ? null : day(value),
    }),
  ({ call }, pick, value) =>
    call('preparation.setDone', {
      id: pick.one('preparation_steps'),
      doneDay: value % 2 === 0 ? null : TODAY,
      today: TODAY,
    }),
  ({ call }, pick, value) =>
    call('preparation.signOff', {
      ...{ id: pick.one('preparation_steps'), comment: name(value), today: TODAY },
      to: (['asked', 'given', 'rejected'] as const)[value % 3] ?? 'asked',
    }),
  ({ call }, pick, value) =>
    call('preparation.reorder', { id: pick.one('preparation_steps'), to: value % 5 }),
  ({ call }, pick) => call('preparation.remove', { id: pick.one('preparation_steps') }),
  ({ call }, _pick, value) =>
    call('settings.update', { me: name(value), currency: value % 2 === 0 ? 'EUR' : 'RUB' }),
  ...DOCUMENT_ACTS,
  ...MONEY_ACTS,
  ...SURVEY_ACTS,
  ...SESSION_ACTS,
  ...PERMISSION_ACTS,
  ...OCCASION_ACTS,
  ...PLAN_ACTS,
];
