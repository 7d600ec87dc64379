import { digitsOf, emailKey, nameKey } from '@shared/domain/names';
import type { Day, Time } from '@shared/domain/time';
import type {
  ActivityKind,
  ClientKind,
  ContactResult,
  DealLength,
  DealStatus,
  Direction,
  PersonRole,
  Stage,
} from '@shared/domain/words';
import { instantOf } from './life';
import type { Row } from './writer';

// One function a table, so that every row of a table names the same columns.

export const productRow = (of: {
  id: string;
  name: string;
  series: string;
  price: number;
  day: Day;
}): Row => ({
  id: of.id,
  name: of.name,
  name_key: nameKey(of.name),
  series: of.series,
  price: of.price,
  currency: 'EUR',
  created_at: instantOf(of.day),
});

export interface ClientValues {
  readonly id: string;
  readonly name: string;
  readonly kind: ClientKind;
  readonly manager: string;
  readonly segment: string;
  readonly industry: string;
  readonly country: string;
  readonly city: string;
  readonly noContactReason: string | null;
  readonly day: Day;
}

export const clientRow = (of: ClientValues): Row => ({
  id: of.id,
  name: of.name,
  name_key: nameKey(of.name),
  kind: of.kind,
  manager: of.manager,
  segment: of.segment,
  industry: of.industry,
  country: of.country,
  city: of.city,
  no_contact_reason: of.noContactReason,
  created_at: instantOf(of.day),
});

export const personRow = (of: {
  id: string;
  clientId: string;
  name: string;
  role: PersonRole;
  position: string;
  birthday: string | null;
  day: Day;
}): Row => ({
  id: of.id,
  client_id: of.clientId,
  name: of.name,
  name_key: nameKey(of.name),
  role: of.role,
  position: of.position,
  birthday: of.birthday,
  created_at: instantOf(of.day),
});

export const phoneRow = (id: string, clientId: string, personId: string, number: string): Row => ({
  ...{ id, client_id: clientId, person_id: personId, number },
  digits: digitsOf(number),
});

export const emailRow = (id: string, clientId: string, personId: string, address: string): Row => ({
  ...{ id, client_id: clientId, person_id: personId, address },
  address_key: emailKey(address),
});

export interface DealValues {
  readonly id: string;
  readonly clientId: string;
  readonly productId: string;
  readonly title: string;
  readonly amount: number | null;
  readonly currency: string;
  readonly direction: Direction;
  readonly length: DealLength;
  readonly stage: Stage;
  readonly status: DealStatus;
  readonly pausedUntil: Day | null;
  readonly lostReason: string;
  readonly note: string;
  readonly enteredDay: Day;
  readonly eventDay: Day | null;
  readonly closedDay: Day | null;
  readonly manager: string;
  readonly created: Day;
}

export const dealRow = (of: DealValues): Row => ({
  id: of.id,
  client_id: of.clientId,
  product_id: of.productId,
  title: of.title,
  title_key: nameKey(of.title),
  amount: of.amount,
  currency: of.currency,
  direction: of.direction,
  length: of.length,
  stage: of.stage,
  status: of.status,
  paused_until: of.pausedUntil,
  pause_reason: of.pausedUntil === null ? '' : 'client-asked',
  lost_reason: of.lostReason,
  lost_note: of.status === 'lost' ? of.note : '',
  entered_day: of.enteredDay,
  event_day: of.eventDay,
  closed_day: of.closedDay,
  manager: of.manager,
  notes: of.status === 'lost' ? '' : of.note,
  created_at: instantOf(of.created),
});

export interface ActivityValues {
  readonly id: string;
  readonly clientId: string;
  readonly dealId: string | null;
  readonly personId: string | null;
  readonly productId: string | null;
  readonly kind: ActivityKind;
  readonly day: Day;
  readonly time: Time | null;
  readonly zone: string;
  readonly purpose: string;
  readonly value: string;
  readonly notes: string;
  readonly manager: string;
  /** Done on its day; null when it is still planned. */
  readonly done: { readonly result: ContactResult | null } | null;
  readonly created: Day;
  /** How a planned contact came to its day. */
  readonly firstDay?: Day | null;
  readonly snoozes?: number;
  readonly attempt?: number;
  /** The rhythm to which it belongs, with its day there. */
  readonly recurrence?: { readonly id: string; readonly day: Day };
}

export const activityRow = (of: ActivityValues): Row => ({
  id: of.id,
  client_id: of.clientId,
  deal_id: of.dealId,
  person_id: of.personId,
  product_id: of.productId,
  kind: of.kind,
  status: of.done ? 'done' : 'planned',
  day: of.day,
  time: of.time,
  minutes: of.time === null ? null : (MINUTES[of.kind] ?? 60),
  zone: of.zone,
  purpose: of.purpose,
  value: of.value,
  notes: of.notes,
  manager: of.manager,
  result: of.done ? of.done.result : null,
  done_day: of.done ? of.day : null,
  done_at: of.done ? instantOf(of.day, 600) : null,
  created_at: instantOf(of.created),
  first_day: of.firstDay ?? null,
  snoozes: of.snoozes ?? 0,
  attempt: of.attempt ?? 0,
  origin: of.recurrence ? 'recurrence' : of.attempt ? 'rule' : 'hand',
  recurrence_id: of.recurrence?.id ?? null,
  rhythm_day: of.recurrence?.day ?? null,
});

const MINUTES: Partial<Record<ActivityKind, number>> = {
  call: 15,
  email: 15,
  message: 10,
  video: 45,
  visit: 90,
};
