import type { Table } from '@db/export/csv';
import type { PlanLine } from '@shared/contract/plan';
import { countedTexts } from '@shared/domain/plan';
import type { ProcessDefinition } from '@shared/domain/process/definition';
import type { Day } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import type { i18n } from 'i18next';

/** What is exported: the week with all its lines. */
export interface WeekLines {
  readonly week: string;
  readonly days: readonly Day[];
  readonly lines: readonly PlanLine[];
}

/** The user's language for everything an export writes. */
export interface PlanTexts {
  readonly language: Language;
  readonly t: i18n['t'];
  /** "Thu 26 Nov 2026" as the language writes it. */
  readonly day: (day: Day) => string;
  /** "23–29 Nov 2026"; both ends included. */
  readonly span: (from: Day, to: Day) => string;
  /** Name of a control point: the user's own of the process, else the catalogue's; a title of its own stays. */
  readonly point: (keyOrTitle: string) => string;
}

export function textsFor(instance: i18n, language: Language, process: ProcessDefinition): PlanTexts {
  const own = new Map(process.stages.flatMap(({ points }) => points.map(({ key, name }) => [key, name])));
  const locale = language === 'en' ? 'en-GB' : language;
  const formatter = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const spans = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  // A day is formatted as midnight UTC in UTC, so that no zone can shift it.
  const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
  return {
    language,
    t: instance.t,
    day: (day) => formatter.format(at(day)),
    // Some runtimes leave room around the dash between two bare figures.
    span: (from, to) => spans.formatRange(at(from), at(to)).replace(/^(\d+\.?)\s*–\s*/, '$1–'),
    point: (text) =>
      own.get(text) ??
      (instance.getResource(language, 'points', `points.${text}`) as string | undefined) ??
      text,
  };
}

/** Why the line is there, one short sentence per reason; equal ones are counted. */
export const reasonTexts = (line: PlanLine, texts: PlanTexts): string[] =>
  countedTexts(line.reasons.map((reason) => reasonText(reason, texts)));

type Reason = PlanLine['reasons'][number];

export const reasonText = (reason: Reason, texts: PlanTexts): string =>
  texts.t(`plan:reasons.${reason.kind}`, {
    what: reasonWhat(reason, texts) || texts.t('plan:noReason'),
    day: reason.day === null ? '' : texts.day(reason.day),
  });

/** What a reason is about: the purpose of the contact, or the name of the control point. */
export const reasonWhat = ({ kind, text }: Reason, { point }: PlanTexts): string =>
  kind === 'planned' || kind === 'overdue' ? text : point(text);

/** What the contact is for; of a line that only control points made, the name of the first. */
export function purposeText(line: PlanLine, { point }: PlanTexts): string {
  if (line.activityId !== null) return line.purpose;
  const [first] = line.reasons;
  return first ? point(first.text) : '';
}

/** The plan as one table: a line a contact, days as `YYYY-MM-DD` so that a spreadsheet sorts them. */
export function planTable(lines: readonly PlanLine[], texts: PlanTexts): Table {
  const { t } = texts;
  const head = [
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
  return {
    head: head.map((column) => t(`plan:columns.${column}`)),
    rows: lines.map((line) => [
      line.day,
      line.time ?? '',
      t(`words:activityKinds.${line.kind}`),
      line.client,
      line.person,
      line.phone,
      purposeText(line, texts),
      line.product,
      line.value,
      reasonTexts(line, texts).join('; '),
      line.deal,
      line.manager,
      t(`plan:statuses.${line.status}`),
    ]),
  };
}
