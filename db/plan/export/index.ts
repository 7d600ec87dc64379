import type { ReadableDb } from '@db/connection/sqlite';
import { toCsv } from '@db/export/csv';
import { readProcess, readSettings } from '@db/settings/read';
import { createText } from '@shared/text';
import type { PlanLine } from '@shared/contract/plan';
import type { Settings } from '@shared/contract/settings';
import type { Progress } from '@shared/contract/transport';
import { daysOfWeek } from '@shared/domain/time';
import { assertNever } from '@shared/errors';
import type { WeekRequest } from '../places';
import { slicesOfWeek } from '../week';
import { planAsIcs } from './ics';
import { planAsPrint } from './print';
import { type PlanTexts, planTable, purposeText, reasonWhat, textsFor, type WeekLines } from './table';
import { planAsXlsx } from './xlsx';

export const PLAN_FORMATS = ['json', 'csv', 'xlsx', 'ics', 'print'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

export interface PlanExportRequest extends WeekRequest {
  readonly format: PlanFormat;
  /** Instant of the export, ISO 8601 in UTC: DTSTAMP of the calendar file. */
  readonly now: string;
}

/** One week's call plan as a file: its name and its bytes. Gathers the lines in slices, so that it can be stopped. */
export async function* exportPlan(
  db: ReadableDb,
  request: PlanExportRequest,
): AsyncGenerator<Progress, { name: string; bytes: Uint8Array }> {
  const lines: PlanLine[] = [];
  for (const slice of slicesOfWeek(db, request)) {
    lines.push(...slice.lines);
    // Writing takes about as long as reading.
    yield { part: slice.done / slice.total / 2, phase: 'writing', done: slice.done, total: slice.total };
  }
  const settings = readSettings(db);
  const texts = textsFor(createText(settings.language), settings.language, readProcess(db));
  return {
    name: `${texts.t('plan:fileName')} ${request.week}.${request.format === 'print' ? 'pdf' : request.format}`,
    bytes: await written(
      { week: request.week, days: daysOfWeek(request.week), lines },
      texts,
      request,
      settings,
    ),
  };
}

async function written(
  plan: WeekLines,
  texts: PlanTexts,
  { format, now, manager }: PlanExportRequest,
  { language, paper }: Settings,
): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return utf8(`${JSON.stringify(planAsJson(plan, texts), null, 2)}\n`);
    case 'csv':
      return toCsv(planTable(plan.lines, texts), language);
    case 'xlsx':
      return planAsXlsx(plan, texts);
    case 'ics':
      return utf8(planAsIcs(plan.lines, texts, now));
    case 'print':
      return utf8(planAsPrint(plan, texts, { manager, paper }));
    default:
      return assertNever(format);
  }
}

/** For other programs: as in the window, with control points by their names. */
const planAsJson = (plan: WeekLines, texts: PlanTexts) => ({
  ...plan,
  lines: plan.lines.map((line) => ({
    ...line,
    purpose: purposeText(line, texts),
    reasons: line.reasons.map((reason) => ({ ...reason, text: reasonWhat(reason, texts) })),
  })),
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
