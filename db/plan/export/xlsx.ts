import { type Sheet, toXlsx } from '@db/export/xlsx';
import { type PlanTexts, planTable, type WeekLines } from './table';

const WIDTHS = [12, 7, 12, 28, 22, 20, 34, 20, 28, 44, 28, 16, 10];

/** The week on one sheet, then a sheet per day that has lines. */
export function planAsXlsx({ week, days, lines }: WeekLines, texts: PlanTexts): Promise<Uint8Array> {
  const whole: Sheet = { name: week, ...planTable(lines, texts), widths: WIDTHS };
  const daily = days
    .map((day) => ({ day, lines: lines.filter((line) => line.day === day) }))
    .filter((one) => one.lines.length > 0)
    .map((one): Sheet => ({ name: texts.day(one.day), ...planTable(one.lines, texts), widths: WIDTHS }));
  return toXlsx([whole, ...daily]);
}
