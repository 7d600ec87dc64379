import {
  ACTIVITY_KINDS,
  ACTIVITY_STATUSES,
  CLIENT_KINDS,
  CONTACT_SIGNS,
  DEAL_LENGTHS,
  DEAL_STATUSES,
  DECISIONS,
  DIRECTIONS,
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  LANGUAGES,
  LIFECYCLES,
  PAYMENT_ANCHORS,
  PERSON_ROLES,
  POINT_STATES,
  RECEIPT_KINDS,
  RESULTS,
  ROUND_STATES,
  ROUND_WAYS,
  SIGN_OFFS,
  SURVEY_WAYS,
  STAGES,
} from '@shared/domain/words';
import { STANDINGS } from '@shared/domain/cadence/standing';
import { isPlannable, parseDay } from '@shared/domain/time';
import { isZone } from '@shared/domain/time/zone';
import { z } from 'zod';

/** UUIDv7, made by the database process. */
export const zId = z.uuid();
/** A day as the user means it, `YYYY-MM-DD`; never an instant. */
export const zDay = z.iso.date().refine(isPlannable, 'not a year of this planner');

export const zStage = z.enum(STAGES);
export const zContactSign = z.enum(CONTACT_SIGNS);

/** A page of a list: the window scrolls by offset, the database answers from an index. */
export const zPage = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(100) };

/** Wall-clock time `HH:MM`. */
export const zTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** An instant, ISO 8601 in UTC with milliseconds; only for "when was this recorded". */
export const zInstant = z.iso.datetime();
/** IANA zone name, as it was stored: on another machine perhaps, which knew more of them. */
export const zZone = z.string().min(1).max(64);
/** IANA zone name that this machine knows. */
export const zKnownZone = zZone.refine(isZone, 'no such zone');
/** Integer of the currency's smallest unit. */
export const zMinor = z.int();
/** A sum that a price, a deal or a payment may have: far from where sums of many would no longer be exact. */
export const zSum = zMinor.min(0).max(1_000_000_000_000_000);
/** A sum that was typed where a rule says what is wrong with zero or less. */
export const zTypedSum = zMinor.max(1_000_000_000_000_000);
/** ISO 4217 code. */
export const zCurrency = z.string().regex(/^[A-Z]{3}$/);
export const zName = z.string().trim().min(1).max(300);
export const zText = z.string().max(20_000);
export const zLine = z.string().trim().max(500);

export const zDealStatus = z.enum(DEAL_STATUSES);
export const zDirection = z.enum(DIRECTIONS);
export const zDealLength = z.enum(DEAL_LENGTHS);
export const zPointState = z.enum(POINT_STATES);
export const zActivityKind = z.enum(ACTIVITY_KINDS);
export const zActivityStatus = z.enum(ACTIVITY_STATUSES);
export const zResult = z.enum(RESULTS);
export const zClientKind = z.enum(CLIENT_KINDS);
export const zPersonRole = z.enum(PERSON_ROLES);
export const zLifecycle = z.enum(LIFECYCLES);
/** The lifecycle joined with the cadence: what the user sees of both. */
export const zStanding = z.enum(STANDINGS);
export const zLanguage = z.enum(LANGUAGES);
export const zDocumentKind = z.enum(DOCUMENT_KINDS);
export const zDocumentState = z.enum(DOCUMENT_STATES);
export const zRoundWay = z.enum(ROUND_WAYS);
export const zRoundState = z.enum(ROUND_STATES);
export const zDecision = z.enum(DECISIONS);
export const zPaymentAnchor = z.enum(PAYMENT_ANCHORS);
export const zReceiptKind = z.enum(RECEIPT_KINDS);
export const zSignOff = z.enum(SIGN_OFFS);
export const zSurveyWay = z.enum(SURVEY_WAYS);

/** Money in one currency. */
export const zMoney = z.object({ minor: zMinor, currency: zCurrency });
export type Money = z.infer<typeof zMoney>;

/** What a command answers when its record's id is all there is to say. */
export const zIdOnly = z.object({ id: zId });
/** Birthday: a day, or `--MM-DD` when the year is unknown. */
export const zBirthday = z
  .string()
  .regex(/^(\d{4}|-)-\d\d-\d\d$/)
  // In a leap year every day of any year is there.
  .refine((text) => parseDay(text.replace(/^--/, '2000-')) !== null, 'there is no such day');

/** A file that the window saves: its suggested name and its bytes. */
export const zFile = z.object({
  name: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
