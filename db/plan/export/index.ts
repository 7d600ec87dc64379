import type { ReadableDb } from '@db/connection/sqlite';
import { toCsv } from '@db/export/csv';
import { readProcess, readSettings } from '@db/settings/read';
import { createText } from '@shared/text';
import type { PlanLine } from '@shared/contract/plan';
import type { Settings } from '@shared/contract/settings';
import type { Progress } from '@shared/contract/transport';
import { plainName } from '@shared/domain/documents/files';
import { assertNever } from '@shared/errors';
import type { WeekRequest } from '../places';
import { pageOfWeek, slicesOfWeek } from '../week';
import { eventOf } from './events';
import { planAsIcs } from './ics';
import { planAsPrint } from './print';
import { purposeText, reasonWhat } from './reasons';
import { type Outgoing, outgoing } from './record';
import { planTable, type WeekLines } from './table';
import { type PlanTexts, textsFor } from './texts';
import { planAsXlsx } from './xlsx';

const PLAN_FORMATS = ['json', 'csv', 'xlsx', 'ics', 'print'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

export interface PlanExportRequest extends WeekRequest {
  readonly format: PlanFormat;
  /** Of a sheet to print: whether each day begins on a new page. */
  readonly pages: 'day' | 'week';
  /** Instant of the export, ISO 8601 in UTC: DTSTAMP of the calendar file. */
  readonly now: string;
}

export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is to be written down when the file is saved; null for JSON, which programs may ask for at any time. */
  readonly outgoing: Outgoing | null;
}

/** One week's call plan as a file. Gathers the lines in slices, so that it can be stopped. */
export async function* exportPlan(
  db: ReadableDb,
  request: PlanExportRequest,
): AsyncGenerator<Progress, PlanFile> {
  const { week, manager, today, format, now } = request;
  const lines: PlanLine[] = [];
  for (const slice of slicesOfWeek(db, request)) {
    lines.push(...slice.lines);
    // Writing takes about as long as reading.
    yield { part: slice.done / slice.total / 2, phase: 'writing', done: slice.done, total: slice.total };
  }
  const settings = readSettings(db);
  const texts = textsFor(createText(settings.language), settings.language, readProcess(db));
  const { days, generated } = pageOfWeek(db, { week, manager, today, offset: 0, limit: 1 });
  const shown = format === 'ics' ? (line: PlanLine) => eventOf(line, texts, today) : null;
  const left = outgoing(db, lines, { week, manager, now, eventOf: shown });
  const whose = manager === undefined ? [] : [manager || texts.t('export:nobody')];
  const name = [texts.t('plan:fileName'), week, ...whose].join(' ');
  const plan = { week, manager, today, zone: settings.zone, days, generated, lines };
  return {
    name: `${plainName(name, 'plan')}.${format === 'print' ? 'pdf' : format}`,
    bytes: await written(plan, left, texts, request, settings),
    outgoing: format === 'json' ? null : left,
  };
}

async function written(
  plan: WeekLines,
  left: Outgoing,
  texts: PlanTexts,
  { format, pages, now }: PlanExportRequest,
  { language, paper, zone }: Settings,
): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return utf8(`${JSON.stringify(planAsJson(plan, texts), null, 2)}\n`);
    case 'csv':
      return toCsv(planTable(plan, texts), language);
    case 'xlsx':
      return planAsXlsx(plan, left.gone, texts, paper);
    case 'ics':
      return utf8(planAsIcs(left, texts, now));
    case 'print':
      return utf8(planAsPrint(plan, texts, { pages, paper, zone }));
    default:
      return assertNever(format);
  }
}

/** For other programs: as in the window, with control points by their names. */
const planAsJson = ({ week, days, lines }: WeekLines, texts: PlanTexts) => ({
  week,
  days: days.map(({ day }) => day),
  lines: lines.map((line) => ({
    ...line,
    purpose: purposeText(line, texts),
    reasons: line.reasons.map((reason) => ({ ...reason, text: reasonWhat(reason, texts) })),
  })),
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
