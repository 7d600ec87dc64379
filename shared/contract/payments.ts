import { AGES } from '@shared/domain/payments/receivables';
import { z } from 'zod';
import { command, job, query } from './define';
import { zDay, zFile, zId, zIdOnly, zLine, zSum, zTypedSum, zMoney, zPage } from './values';
import {
  zPayments,
  zVatRate,
  zLineFields,
  zEntryFields,
  zReceivable,
  zReceivableFilter,
  changes,
} from './payment';

export const payments = {
  /** Schedule, ledger and balance of a deal. */
  'payments.of': query({
    input: z.object({ dealId: zId, today: zDay }),
    output: zPayments,
    reads: ['payments', 'deals', 'documents', 'settings'],
  }),
  /** Makes the schedule from a template of the settings; what came in already goes over to the new lines. */
  'payments.applyTemplate': command({
    input: z.object({ dealId: zId, template: z.string().min(1) }),
    output: zIdOnly,
    changes: [...changes],
  }),
  'payments.addLine': command({
    input: z.object({
      dealId: zId,
      ...zLineFields,
      title: zLine.default(''),
      amount: zSum.default(0),
      vatRate: zVatRate.nullable().default(null),
      offset: zLineFields.offset.default(0),
      unit: zLineFields.unit.default('days'),
      beforeEvent: z.boolean().default(true),
      /** Of the anchor `day`. */
      dueDay: zDay.nullable().default(null),
    }),
    output: zIdOnly,
    changes: [...changes],
  }),
  /** Changes what is given. `dueDay` sets the day by hand, null gives it back to its rule. */
  'payments.updateLine': command({
    input: z
      .object({ id: zId, ...zLineFields, dueDay: zDay.nullable() })
      .partial()
      .required({ id: true }),
    output: zIdOnly,
    changes: [...changes],
  }),
  /** Takes a line out; what paid it pays other lines or becomes credit. */
  'payments.removeLine': command({ input: zIdOnly, output: zIdOnly, changes: [...changes] }),
  /** Money came in. A deal without a schedule gets one line over its whole amount. */
  'payments.receive': command({
    input: z.object({ dealId: zId, ...zEntryFields, note: zLine.default(''), today: zDay }),
    output: zIdOnly,
    changes: [...changes],
  }),
  /** Money went back: first what is owed after a withdrawal, then over-payment, then what had paid lines. */
  'payments.refund': command({
    input: z.object({ dealId: zId, day: zDay, amount: zTypedSum, note: zLine.default(''), today: zDay }),
    output: zIdOnly,
    changes: [...changes],
  }),
  'payments.updateEntry': command({
    input: z.object({
      id: zId,
      day: zDay.optional(),
      amount: zTypedSum.optional(),
      note: zLine.optional(),
      parts: zEntryFields.parts,
      overpay: zEntryFields.overpay,
      today: zDay,
    }),
    output: zIdOnly,
    changes: [...changes],
  }),
  'payments.removeEntry': command({ input: zIdOnly, output: zIdOnly, changes: [...changes] }),
  /** Another amount or day for what is owed back. */
  'payments.updateRefund': command({
    input: z.object({ id: zId, amount: zTypedSum.optional(), dueDay: zDay.optional() }),
    output: zIdOnly,
    changes: [...changes],
  }),
  /** Open lines with a due day, oldest first. */
  'payments.receivables': query({
    input: z.object({ ...zReceivableFilter, ...zPage }),
    output: z.array(zReceivable),
    reads: ['payments', 'deals', 'clients'],
  }),
  /** Sums and counts of open lines by age and currency; of one client when given. */
  'payments.receivableSums': query({
    input: z.object({ today: zDay, clientId: zId.optional() }),
    output: z.array(z.object({ age: z.enum(AGES), sum: zMoney, count: z.int() })),
    reads: ['payments', 'deals'],
  }),
  /** Who owes us: a row per client and currency, the largest overdue sum first. */
  'payments.receivablesByClient': query({
    input: z.object({ today: zDay, ...zPage }),
    output: z.array(
      z.object({
        clientId: zId,
        clientName: z.string(),
        open: zMoney,
        overdue: zMoney,
        /** The oldest due day of an open line. */
        oldestDay: zDay,
        count: z.int(),
      }),
    ),
    reads: ['payments', 'deals', 'clients'],
  }),
  'payments.export': job({
    input: z.object({ ...zReceivableFilter, format: z.enum(['csv', 'xlsx']) }),
    output: zFile,
    changes: [],
  }),
};
