import type { PlanLine } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import type { KnownEvent } from './exported';
import { purposeText, reasonTexts, whyDayText } from './reasons';
import type { PlanTexts } from './texts';

/** How a calendar shows a line: what and with whom in its title, what is to be known for the talk below. */
export const eventOf = (line: PlanLine, texts: PlanTexts, today: Day): Omit<KnownEvent, 'changedAt'> => ({
  day: line.agreedDay,
  time: line.time,
  minutes: line.minutes,
  zone: line.zone,
  summary: summary(line, texts),
  description: description(line, texts, today),
});

function summary(line: PlanLine, { t }: PlanTexts): string {
  const kind = t(`words:activityKinds.${line.kind}`);
  return [`${kind}: ${line.client}`, line.person].filter((part) => part !== '').join(' · ');
}

function description(line: PlanLine, texts: PlanTexts, today: Day): string {
  const { t } = texts;
  const rows: ReadonlyArray<readonly [label: string, value: string]> = [
    [t('plan:columns.phone'), line.phone],
    [t('plan:columns.purpose'), purposeText(line, texts)],
    [t('plan:columns.product'), line.product],
    [t('plan:columns.value'), line.value],
    [t('plan:columns.deal'), line.deal],
    [t('plan:columns.reasons'), reasonTexts(line, texts, today).join('; ')],
    [t('export:columns.whyDay'), whyDayText(line, texts)],
    [t('plan:columns.manager'), line.manager],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
}
