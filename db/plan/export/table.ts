import type { Table } from '@db/export/csv';
import type { PlanLine } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import type { i18n } from 'i18next';

/** The user's language for everything an export writes. */
export interface PlanTexts {
  readonly language: Language;
  readonly t: i18n['t'];
  /** "Thu 26 Nov 2026" as the language writes it. */
  readonly day: (day: Day) => string;
}

export function textsFor(instance: i18n, language: Language): PlanTexts {
  const formatter = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  // A day is formatted as midnight UTC in UTC, so that no zone can shift it.
  return { language, t: instance.t, day: (day) => formatter.format(Date.parse(`${day}T00:00:00Z`)) };
}

/** Why the line is there, one short sentence per reason. */
export function reasonTexts(line: PlanLine, { t, day }: PlanTexts): string[] {
  return line.reasons.map(({ kind, text, day: about }) => {
    const what = kind === 'planned' || kind === 'overdue' ? text || t('plan:no_reason') : pointName(text, t);
    return t(`plan:reason_${kind.replace('-', '_')}` as 'plan:reason_planned', {
      what,
      day: about === null ? '' : day(about),
    });
  });
}

/** A control point's own title stays; a key of the process is named by the catalogue. */
export const pointName = (text: string, t: i18n['t']): string =>
  t(`points:${text}` as 'points:presentation-held', { defaultValue: text });

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
    head: head.map((column) => t(`plan:column_${column}`)),
    rows: lines.map((line) => [
      line.day,
      line.time ?? '',
      t(`words:activityKinds.${line.kind}`),
      line.client,
      line.person,
      line.phone,
      line.purpose === line.reasons[0]?.text && line.activityId === null
        ? pointName(line.purpose, t)
        : line.purpose,
      line.product,
      line.value,
      reasonTexts(line, texts).join('; '),
      line.deal,
      line.manager,
      t(`plan:status_${line.status}` as 'plan:status_planned'),
    ]),
  };
}
