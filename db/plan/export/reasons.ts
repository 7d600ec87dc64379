import type { PlanLine } from '@shared/contract/plan';
import type { ExplainedReason } from '@shared/contract/planWords';
import { countedTexts } from '@shared/domain/plan';
import type { Day } from '@shared/domain/time';
import { assertNever } from '@shared/errors';
import type { PlanTexts } from './texts';

type Reason = PlanLine['reasons'][number];

/**
 * Why the line is there, one short sentence per reason, equal ones counted: as the generated plan explains it, else as its contacts and
 * control points tell.
 */
export function reasonTexts(line: PlanLine, texts: PlanTexts, today: Day): string[] {
  const explained = line.plan?.reasons ?? [];
  return countedTexts(
    explained.length > 0
      ? explained.map((reason) => explainedText(reason, line.day, texts, today))
      : line.reasons.map((reason) => reasonText(reason, texts)),
  );
}

/** The same without what the purpose says already: "overdue since Fri 20 Nov". */
export function reasonsBeside(line: PlanLine, texts: PlanTexts, today: Day): string[] {
  const purpose = purposeText(line, texts);
  if ((line.plan?.reasons ?? []).length > 0)
    return reasonTexts(line, texts, today).filter((text) => text !== purpose);
  const SHORT = { overdue: 'plan:since', 'point-due': 'plan:due', 'point-missed': 'plan:missed' } as const;
  return countedTexts(
    line.reasons.flatMap((reason) => {
      if (reasonWhat(reason, texts) !== purpose) return [reasonText(reason, texts)];
      if (reason.kind === 'planned' || reason.day === null) return [];
      return [texts.t(SHORT[reason.kind], { day: texts.day(reason.day) })];
    }),
  );
}

/** Why the line stands on its day; '' where no plan was generated. */
export function whyDayText({ plan }: PlanLine, { t }: PlanTexts): string {
  return plan === null ? '' : t(`plan:why.${plan.why}` as 'plan:why.spread', { defaultValue: '' });
}

/** What a reason is about: the purpose of the contact, or the name of the control point. */
export const reasonWhat = ({ kind, text }: Reason, { point }: PlanTexts): string =>
  kind === 'planned' || kind === 'overdue' ? text : point(text);

/** What the contact is for; of a line that only control points made, the name of the first. */
export function purposeText(line: PlanLine, { point }: PlanTexts): string {
  if (line.activityId !== null) return line.purpose;
  const [first] = line.reasons;
  return first ? point(first.text) : '';
}

const reasonText = (reason: Reason, texts: PlanTexts): string =>
  texts.t(`plan:reasons.${reason.kind}`, {
    what: reasonWhat(reason, texts) || texts.t('plan:noReason'),
    day: reason.day === null ? '' : texts.day(reason.day),
  });

function explainedText(
  { kind, text, day, elapsed, ideal }: ExplainedReason,
  on: Day,
  { t, day: written, point }: PlanTexts,
  today: Day,
): string {
  const when = day === null ? '' : written(day);
  switch (kind) {
    case 'point':
      if (day === null) return t('plan:explained.pointOpen', { what: point(text) });
      return day < today
        ? t('plan:explained.pointMissed', { day: when, what: point(text) })
        : t('plan:explained.point', { day: when, what: point(text) });
    case 'planned': {
      const what = text || t('plan:explained.contact');
      if (day === null || day === on) return what;
      return day < today
        ? t('plan:explained.overdue', { day: when, what })
        : t('plan:explained.plannedFor', { day: when, what });
    }
    case 'cadence':
      return elapsed === null || ideal === null
        ? t('plan:explained.cadenceOnly')
        : t('plan:explained.cadence', { count: elapsed, ideal });
    case 'retry':
      return text ? t('plan:explained.retry', { what: text }) : t('plan:explained.retryOnly');
    case 'occasion':
      return day === null ? text : t('plan:explained.occasion', { what: text, day: when });
    case 'unhappy':
    case 'promoter':
    case 'win-back':
      return t(`plan:explained.${kind}`);
    default:
      return assertNever(kind);
  }
}
