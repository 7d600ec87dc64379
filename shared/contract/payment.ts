import { AGES } from '@shared/domain/payments/receivables';
import { z } from 'zod';
import {
  zCurrency,
  zDay,
  zId,
  zLine,
  zMinor,
  zSum,
  zTypedSum,
  zMoney,
  zPaymentAnchor,
  zReceiptKind,
} from './values';

/** A line of the payment schedule; amounts in the smallest unit of the deal's currency, VAT included. */
export const zPaymentLine = z.object({
  id: zId,
  title: z.string(),
  /** Hundredths of a percent of what fixed sums leave of the deal's amount; null: a fixed sum. */
  share: z.int().nullable(),
  amount: zMinor,
  /** What of it is paid, what is still owed: 0 for a deal that was lost or cancelled. */
  paid: zMinor,
  open: zMinor,
  /** Hundredths of a percent, and the VAT in the amount; null: without VAT. */
  vatRate: z.int().nullable(),
  vat: zMinor,
  anchor: zPaymentAnchor,
  offset: z.int(),
  unit: z.enum(['wd', 'days']),
  dueDay: zDay.nullable(),
  dueBy: z.enum(['rule', 'hand']),
  beforeEvent: z.boolean(),
  /** The day on which it was paid in full; null: it is not. */
  paidDay: zDay.nullable(),
});
export type PaymentLine = z.infer<typeof zPaymentLine>;

export const zPart = z.object({ lineId: zId, amount: zMinor });

/** A line of the ledger. */
export const zLedgerEntry = z.object({
  id: zId,
  kind: zReceiptKind,
  day: zDay,
  amount: zMinor,
  note: z.string(),
  /** The lines that a receipt pays; what is not split is credit, or was given back. */
  parts: z.array(zPart),
});
export type LedgerLine = z.infer<typeof zLedgerEntry>;

/** What is owed to the client after a withdrawal. */
export const zOwedRefund = z.object({
  id: zId,
  amount: zMinor,
  paid: zMinor,
  dueDay: zDay,
  reason: z.string(),
});
export type OwedRefund = z.infer<typeof zOwedRefund>;

export const zPayments = z.object({
  dealId: zId,
  currency: zCurrency,
  /** The deal's amount; null: not known, and shares come to nothing. */
  amount: zMinor.nullable(),
  lines: z.array(zPaymentLine),
  /** Latest first. */
  entries: z.array(zLedgerEntry),
  refunds: z.array(zOwedRefund),
  /** `received − refunded = paid + credit`; `scheduled = paid + left` while the deal lives. */
  balance: z.object({
    scheduled: zMinor,
    received: zMinor,
    refunded: zMinor,
    paid: zMinor,
    left: zMinor,
    credit: zMinor,
    /** Of `left`: its day has passed. */
    overdue: zMinor,
    /** Of `left`: has to be in before the event. */
    leftBeforeEvent: zMinor,
    /** Still to be given back. */
    owed: zMinor,
    /** VAT of all lines, each rounded for itself. */
    vat: zMinor,
  }),
});
export type Payments = z.infer<typeof zPayments>;

const zShare = z.int().min(1).max(10_000);
export const zVatRate = z.int().min(0).max(10_000);
export const zLineFields = {
  title: zLine,
  /** A share, or null and `amount`. */
  share: zShare.nullable(),
  amount: zSum,
  vatRate: zVatRate.nullable(),
  anchor: zPaymentAnchor,
  offset: z.int().min(-1000).max(1000),
  unit: z.enum(['wd', 'days']),
  beforeEvent: z.boolean(),
};

/** Amounts are looked at by the rules, which have a sentence for each: zero, too much, more back than came in. */
export const zEntryFields = {
  day: zDay,
  amount: zTypedSum,
  note: zLine,
  /** How a receipt is split over lines; left out: oldest due first. What is not named goes on to open lines. */
  parts: z.array(zPart).max(100).optional(),
  /** Keeps what is more than owed as credit; without it the payment is refused (`payment-over`). */
  overpay: z.boolean().default(false),
};

/** A line that is owed to us. */
export const zReceivable = z.object({
  lineId: zId,
  title: z.string(),
  /** Its place in the schedule, from 0: names a line without a title. */
  position: z.int(),
  dealId: zId,
  dealTitle: z.string(),
  clientId: zId,
  clientName: z.string(),
  manager: z.string(),
  dueDay: zDay,
  /** Days since the due day; 0 on it, negative before it. */
  days: z.int(),
  open: zMoney,
  amount: zMoney,
});
export type Receivable = z.infer<typeof zReceivable>;

export const zReceivableFilter = {
  today: zDay,
  age: z.enum(AGES).optional(),
  /** All ages but those not due yet. */
  overdueOnly: z.boolean().default(false),
  clientId: zId.optional(),
};

export const changes = ['payments', 'points'] as const;
