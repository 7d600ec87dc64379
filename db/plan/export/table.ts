import type { Table } from '@db/export/csv';
import type { Sheet, SheetCell } from '@db/export/xlsx';
import type { PlanLine } from '@shared/contract/plan';
import type { Generated } from '@shared/contract/planWords';
import type { PlanWeek } from '@shared/contract/plan';
import type { Day, Zone } from '@shared/domain/time';
import { phoneCell } from '@db/export/phone';
import { purposeText, reasonTexts, whyDayText } from './reasons';
import type { PlanTexts } from './texts';
import { agreedText, timeHere } from './when';

/** What is exported: the week with all its lines. */
export interface WeekLines {
  readonly week: string;
  /** Whose lines these are; undefined for everybody's. */
  readonly manager: string | undefined;
  readonly today: Day;
  /** The user's: days and times of a table are those of this clock, and what was agreed on another one is said besides. */
  readonly zone: Zone;
  /** The seven days with what they hold and take. */
  readonly days: PlanWeek['days'];
  /** What the last generation came to. */
  readonly generated: Generated | null;
  readonly lines: readonly PlanLine[];
}

const COLUMNS = [
  'day',
  'time',
  'kind',
  'client',
  'person',
  'phone',
  'purpose',
  'product',
  'value',
  'reasons',
  'deal',
  'manager',
  'status',
] as const;
/** Behind those that other programs know by their places. */
const MORE = ['whyDay', 'since'] as const;
/** In characters; together no more than a printed page holds in letters that can be read, so long texts go on below. */
export const WIDTHS = [15, 7, 14, 22, 18, 19, 26, 16, 20, 30, 18, 13, 15, 17, 12];
/** All texts but phones. */
const WRAPPED = [2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14];

const head = ({ t }: PlanTexts): string[] => [
  ...COLUMNS.map((column) => t(`plan:columns.${column}`)),
  ...MORE.map((column) => t(`export:columns.${column}`)),
];

/** The plan as one table of text: a line a contact, days as `YYYY-MM-DD` so that every program reads and sorts them. */
export const planTable = ({ lines, today, zone }: WeekLines, texts: PlanTexts): Table => ({
  head: head(texts),
  rows: lines.map((line) => textsOf(line, texts, { today, zone }, phoneCell(line.phone))),
});

/** The same for a sheet that knows days, times and text apart. */
export const planSheet = (name: string, lines: readonly PlanLine[], texts: PlanTexts, when: When): Sheet => ({
  name,
  head: head(texts),
  widths: WIDTHS,
  wrapped: WRAPPED,
  rows: lines.map((line): SheetCell[] => {
    const [, , ...rest] = textsOf(line, texts, when, line.phone);
    const time = timeHere(line, when.zone);
    return [{ kind: 'day', day: line.day }, time === null ? null : { kind: 'time', time }, ...rest];
  }),
});

type When = Pick<WeekLines, 'today' | 'zone'>;

function textsOf(line: PlanLine, texts: PlanTexts, { today, zone }: When, phone: string): string[] {
  const { t } = texts;
  const why = [agreedText(line, texts, zone), ...reasonTexts(line, texts, today)].filter(
    (text) => text !== '',
  );
  return [
    ...[
      line.day,
      timeHere(line, zone) ?? '',
      t(`words:activityKinds.${line.kind}`),
      line.client,
      line.person,
      phone,
    ],
    ...[purposeText(line, texts), line.product, line.value, why.join('; ')],
    ...[line.deal, line.manager, t(`plan:statuses.${line.status}`), whyDayText(line, texts)],
    line.sinceExport === '' ? '' : t(`export:since.${line.sinceExport}`),
  ];
}
