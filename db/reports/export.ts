import type { ReadableDb } from '@db/connection/sqlite';
import { type Cell, toCsv } from '@db/export/csv';
import { type SheetCell, toXlsx } from '@db/export/xlsx';
import { textsFor } from '@db/plan/export/texts';
import { readProcess, readSettings } from '@db/settings/read';
import type { Progress } from '@shared/contract/transport';
import { plainName } from '@shared/domain/documents/files';
import { weekOf } from '@shared/domain/time';
import { assertNever } from '@shared/errors';
import { createText } from '@shared/text';
import { columnsOf } from './columns';
import { reportAsPrint } from './print';
import { readReport, type ReportRequest } from './report';

export interface ReportExport extends ReportRequest {
  readonly format: 'json' | 'csv' | 'xlsx' | 'print';
}

/** The report of a day or a week as a file: a line a manager, and all of them together. */
export async function* exportReport(
  db: ReadableDb,
  request: ReportExport,
): AsyncGenerator<Progress, { name: string; bytes: Uint8Array }> {
  const { format, period, day, manager } = request;
  const report = readReport(db, request);
  yield { part: 0.5, phase: 'writing', done: 1, total: 2 };
  const { language, paper } = readSettings(db);
  const texts = textsFor(createText(language), language, readProcess(db));
  const { t } = texts;
  const whose = manager === undefined ? [] : [manager || t('export:nobody')];
  const name = [t(`reports:fileName.${period}`), period === 'week' ? weekOf(day) : day, ...whose].join(' ');
  const columns = columnsOf(report, t);
  const lines = [
    ...report.managers.map((line) => ({ name: line.manager || t('export:nobody'), line })),
    { name: t('reports:all'), line: report.total },
  ];
  const head = [t('plan:columns.manager'), ...columns.map((column) => column.head)];
  const rows = lines.map(({ name: title, line }): SheetCell[] => [
    title,
    ...columns.map(({ cell }) => cell(line)),
  ]);
  const file = (end: string, bytes: Uint8Array) => ({ name: `${plainName(name, 'report')}.${end}`, bytes });
  switch (format) {
    case 'json':
      return file('json', utf8(`${JSON.stringify(report, null, 2)}\n`));
    case 'csv':
      return file('csv', toCsv({ head, rows: rows.map((row) => row.map(plain)) }, language));
    case 'xlsx': {
      const sheet = { name, head, rows, widths: [24, ...columns.map(() => 13)] };
      return file('xlsx', await toXlsx([sheet], { language, paper }));
    }
    case 'print':
      return file('pdf', utf8(reportAsPrint(report, lines, texts, { period, paper })));
    default:
      return assertNever(format);
  }
}

/** For a table of text: a figure as a figure, a part as percent. */
function plain(cell: SheetCell): Cell {
  if (cell === null || typeof cell !== 'object') return cell;
  switch (cell.kind) {
    case 'percent':
      return `${Math.round(cell.part * 100)}%`;
    case 'amount':
    case 'bold':
      return cell.value;
    case 'day':
      return cell.day;
    case 'time':
      return cell.time;
    default:
      return assertNever(cell);
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
