import { type Cell, type Table, toCsv } from '@db/export/csv';
import { phoneCell } from '@db/export/phone';
import { toXlsx } from '@db/export/xlsx';
import type { FeatureJobs } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import type { ClientRow } from '@shared/contract/client';
import type { ClientColumn } from '@shared/domain/clients';
import { toDecimal } from '@shared/domain/money';
import { createText } from '@shared/text';
import { clientIds } from './list';
import { clientRows } from './rows';

/** Rows read in one slice; queries of the window are answered between two slices. */
const SLICE = 500;

export const clientJobs: FeatureJobs<'clients'> = {
  async *'clients.export'({ read }, { format, columns, sort, descending, ...filter }) {
    const ids = clientIds(read, { filter, sort, descending }, { limit: -1, offset: 0 });
    const rows: ClientRow[] = [];
    for (let at = 0; at < ids.length; at += SLICE) {
      const slice = clientRows(read, ids.slice(at, at + SLICE), filter.today);
      rows.push(...(format === 'csv' ? slice.map(withPlainPhone) : slice));
      yield { part: rows.length / ids.length, phase: 'writing', done: rows.length, total: ids.length };
    }
    const { language } = readSettings(read);
    const { t } = createText(language);
    const table = tableOf(rows, columns, t);
    const title = t('clients:fileName');
    const bytes =
      format === 'csv'
        ? toCsv(table, language)
        : await toXlsx([{ ...table, name: title, widths: widthsOf(columns) }]);
    return { name: `${title} ${filter.today}.${format}`, bytes };
  },
};

/** A table of text does not know a phone from a number. */
const withPlainPhone = (row: ClientRow): ClientRow => ({ ...row, phone: phoneCell(row.phone) });

type Translate = ReturnType<typeof createText>['t'];

/** The chosen columns; the open amount becomes one column a currency, so that a table program can add it up. */
function tableOf(rows: readonly ClientRow[], columns: readonly ClientColumn[], t: Translate): Table {
  const currencies = [
    ...new Set(rows.flatMap(({ openSums }) => openSums.map(({ currency }) => currency))),
  ].sort();
  const parts = columns.flatMap((column) =>
    column === 'openSums'
      ? currencies.map((currency) => ({
          head: `${t('clients:columns.openSums')}, ${currency}`,
          cell: (row: ClientRow): Cell => amountIn(row, currency),
        }))
      : [{ head: t(`clients:columns.${column}`), cell: (row: ClientRow): Cell => cellOf(row, column, t) }],
  );
  return {
    head: parts.map(({ head }) => head),
    rows: rows.map((row) => parts.map(({ cell }) => cell(row))),
  };
}

function amountIn(row: ClientRow, currency: string): number | null {
  const sum = row.openSums.find((money) => money.currency === currency);
  return sum ? Number(toDecimal(sum.minor, currency)) : null;
}

function cellOf(row: ClientRow, column: Exclude<ClientColumn, 'openSums'>, t: Translate): Cell {
  switch (column) {
    case 'lifecycle':
      return t(`words:lifecycles.${row.lifecycle}`);
    case 'kind':
      return t(`words:clientKinds.${row.kind}`);
    case 'tags':
      return row.tags.join(', ');
    default:
      return row[column];
  }
}

const WIDE: readonly ClientColumn[] = ['name', 'nextPurpose', 'tags', 'email'];
const widthsOf = (columns: readonly ClientColumn[]): number[] =>
  columns.map((column) => (WIDE.includes(column) ? 32 : 16));
