import { CLIENT_SORTS } from '@shared/domain/clients';
import { z } from 'zod';
import { zActivity } from './activity';
import { zPerson } from './people';
import {
  zActivityKind,
  zClientKind,
  zContactSign,
  zDay,
  zDealStatus,
  zId,
  zLifecycle,
  zLine,
  zMoney,
  zName,
  zStage,
  zStanding,
  zText,
  zTime,
} from './values';

export const zTag = z.string().trim().min(1).max(60);

/** What the user writes about a client. */
export const zClientFields = z.object({
  name: zName,
  kind: zClientKind,
  manager: zLine,
  segment: zLine,
  /** Where the client came from: cold call, incoming request …, in the user's words. */
  origin: zLine,
  industry: zLine,
  country: zLine,
  city: zLine,
  address: zLine,
  website: zLine,
  notes: zText,
  tags: z.array(zTag).max(50),
});

/** A row of the client list. */
export const zClientRow = z.object({
  id: zId,
  name: z.string(),
  kind: zClientKind,
  manager: z.string(),
  segment: z.string(),
  industry: z.string(),
  city: z.string(),
  country: z.string(),
  tags: z.array(z.string()),
  /** Where it stands, in one word. */
  lifecycle: zStanding,
  openDeals: z.int(),
  openSums: z.array(zMoney),
  /** Earliest planned activity. */
  nextId: zId.nullable(),
  nextDay: zDay.nullable(),
  nextTime: zTime.nullable(),
  nextKind: zActivityKind.nullable(),
  nextPurpose: z.string(),
  sign: zContactSign,
  /** Day of the last contact in which both sides took part. */
  lastContactDay: zDay.nullable(),
  phone: z.string(),
  email: z.string(),
  doNotContact: z.boolean(),
});
export type ClientRow = z.infer<typeof zClientRow>;

export const zClientFilter = z.object({
  /** Substring of name, phone digits, e-mail or a person's name. */
  text: z.string().max(200).default(''),
  manager: z.string().optional(),
  tag: z.string().optional(),
  segment: z.string().optional(),
  lifecycle: zStanding.optional(),
  sign: zContactSign.optional(),
  deleted: z.boolean().default(false),
});
export type ClientFilter = z.infer<typeof zClientFilter>;

export const zClientList = zClientFilter.extend({
  today: zDay,
  sort: z.enum(CLIENT_SORTS).default('name'),
  descending: z.boolean().default(false),
});

export const zClientCard = zClientFields.extend({
  id: zId,
  lifecycle: zLifecycle,
  /** The same, joined with the cadence. */
  standing: zStanding,
  sign: zContactSign,
  /** Set when the user said "no further contact"; the reason. */
  noContactReason: z.string().nullable(),
  /** What was said when the client asked not to be contacted, '' when nothing is known of it; null: may be contacted. */
  doNotContact: z.string().nullable(),
  phones: z.array(z.object({ id: zId, number: z.string(), label: z.string() })),
  emails: z.array(z.object({ id: zId, address: z.string(), label: z.string() })),
  people: z.array(zPerson),
  /** On the board first, then the closed ones, newest first. */
  deals: z.array(
    z.object({
      id: zId,
      title: z.string(),
      stage: zStage,
      status: zDealStatus,
      amount: zMoney.nullable(),
      product: z.string(),
      enteredDay: zDay,
      closedDay: zDay.nullable(),
      /** Day of the deal's own next contact. */
      nextDay: zDay.nullable(),
      sign: zContactSign,
    }),
  ),
  next: zActivity.nullable(),
  lastContactDay: zDay.nullable(),
  deleted: z.boolean(),
  createdAt: z.string(),
});
export type ClientCard = z.infer<typeof zClientCard>;

/** Several clients: either a list of ids, or everything a filter shows but for those taken out of it by hand. */
export const zChosen = {
  ids: z.array(zId).min(1).optional(),
  filter: zClientFilter.extend({ today: zDay }).optional(),
  except: z.array(zId).default([]),
};
