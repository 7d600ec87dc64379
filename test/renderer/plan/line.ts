import type { PlanLine } from '@shared/contract/plan';

const today = '2026-11-26';
type Reason = PlanLine['reasons'][number];
/** A reason of this kind, of this record. */
export const reason = (kind: Reason['kind'], id: string = kind): Reason => ({
  id,
  kind,
  text: '',
  day: today,
});
/** A planned call of today with one client, but for what is said. */
export const planLine = (over: Partial<PlanLine>): PlanLine => ({
  uid: 'a',
  activityId: 'a',
  day: today,
  time: null,
  minutes: null,
  zone: 'Europe/Ljubljana',
  agreedDay: over.day ?? today,
  kind: 'call',
  status: 'planned',
  clientId: 'alfa',
  client: 'Alfa Events',
  dealId: null,
  deal: '',
  person: '',
  phone: '',
  email: '',
  purpose: '',
  value: '',
  product: '',
  manager: '',
  reasons: [reason('planned', 'a')],
  snoozes: 0,
  firstDay: null,
  plan: null,
  unplaced: false,
  sinceExport: '',
  ...over,
});
