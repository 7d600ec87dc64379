import type { ReadableDb } from '@db/connection/sqlite';
import { toCsv } from '@db/export/csv';
import { readProcess, readSettings } from '@db/settings/read';
import { createText } from '@shared/text';
import { assertNever } from '@shared/errors';
import { planOfWeek, type WeekRequest } from '../week';
import { planAsIcs } from './ics';
import { planAsPrint } from './print';
import { type PlanTexts, planTable, textsFor } from './table';
import { planAsXlsx } from './xlsx';

export const PLAN_FORMATS = ['json', 'csv', 'xlsx', 'ics', 'print'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

export interface PlanExportRequest extends WeekRequest {
  readonly format: PlanFormat;
  /** Instant of the export, ISO 8601 in UTC: DTSTAMP of the calendar file. */
  readonly now: string;
}

/** One week's call plan as a file: its name and its bytes. */
export async function exportPlan(
  db: ReadableDb,
  request: PlanExportRequest,
): Promise<{ name: string; bytes: Uint8Array }> {
  const plan = planOfWeek(db, request);
  const settings = readSettings(db);
  const texts: PlanTexts = textsFor(createText(settings.language), settings.language, readProcess(db));
  const name = `${texts.t('plan:fileName')} ${request.week}`;
  switch (request.format) {
    case 'json':
      return { name: `${name}.json`, bytes: utf8(`${JSON.stringify(plan, null, 2)}\n`) };
    case 'csv':
      return { name: `${name}.csv`, bytes: toCsv(planTable(plan.lines, texts), settings.language) };
    case 'xlsx':
      return { name: `${name}.xlsx`, bytes: await planAsXlsx(plan, texts) };
    case 'ics':
      return { name: `${name}.ics`, bytes: utf8(planAsIcs(plan.lines, texts, request.now)) };
    case 'print':
      return {
        name: `${name}.pdf`,
        bytes: utf8(planAsPrint(plan, texts, { manager: request.manager, paper: settings.paper })),
      };
    default:
      return assertNever(request.format);
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
