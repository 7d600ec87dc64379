import { toCsv } from '@db/export/csv';
import { toXlsx } from '@db/export/xlsx';
import type { FeatureJobs } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import type { Receivable } from '@shared/contract/payment';
import { ageOf } from '@shared/domain/payments';
import { toDecimal } from '@shared/domain/money';
import { createText } from '@shared/text';
import { receivables } from './receivables';

/** Rows read in one slice; queries of the window are answered between two slices. */
const SLICE = 500;

export const paymentJobs: FeatureJobs<'payments'> = {
  async *'payments.export'({ read }, { format, ...filter }) {
    const rows: Receivable[] = [];
    for (;;) {
      const slice = receivables(read, filter, { limit: SLICE, offset: rows.length });
      rows.push(...slice);
      yield { part: slice.length < SLICE ? 1 : 0.5, phase: 'writing', done: rows.length, total: rows.length };
      if (slice.length < SLICE) break;
    }
    const { language } = readSettings(read);
    const { t } = createText(language);
    const nameOf = ({ title, position }: Receivable): string =>
      title || t('payments:line', { number: position + 1 });
    const table = {
      head: COLUMNS.map((column) => t(`payments:receivables.columns.${column}`)),
      rows: rows.map((row) => [
        ...[row.clientName, row.dealTitle, nameOf(row), row.manager, row.dueDay, Math.max(0, row.days)],
        t(`payments:receivables.ages.${ageOf(row.dueDay, filter.today)}`),
        Number(toDecimal(row.open.minor, row.open.currency)),
        Number(toDecimal(row.amount.minor, row.amount.currency)),
        row.open.currency,
      ]),
    };
    const title = t('payments:receivables.fileName');
    const bytes =
      format === 'csv'
        ? toCsv(table, language)
        : await toXlsx([{ ...table, name: title, widths: COLUMNS.map((column) => WIDTHS[column] ?? 14) }]);
    return { name: `${title} ${filter.today}.${format}`, bytes };
  },
};

const COLUMNS = [
  ...(['client', 'deal', 'line', 'manager', 'due', 'days', 'age', 'open', 'amount', 'currency'] as const),
];
const WIDTHS: Partial<Record<(typeof COLUMNS)[number], number>> = { client: 32, deal: 32, line: 24 };
