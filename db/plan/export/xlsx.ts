import { type Sheet, toXlsx } from '@db/export/xlsx';
import type { ExportedLine } from './exported';
import { summarySheet } from './summary';
import { planSheet, type WeekLines } from './table';
import type { PlanTexts } from './texts';

/** The week on one sheet, its summary, then a sheet per day that has lines. */
export function planAsXlsx(
  plan: WeekLines,
  gone: readonly ExportedLine[],
  texts: PlanTexts,
  paper: 'A4' | 'Letter',
): Promise<Uint8Array> {
  const { week, days, lines } = plan;
  const daily = days
    .map(({ day }) => ({ day, own: lines.filter((line) => line.day === day) }))
    .filter(({ own }) => own.length > 0)
    .map(({ day, own }): Sheet => planSheet(texts.day(day), own, texts, plan));
  const sheets = [planSheet(week, lines, texts, plan), summarySheet(plan, gone, texts), ...daily];
  return toXlsx(sheets, { language: texts.language, paper });
}
