import { useFormat, useNames } from '@renderer/format';
import type { PlanLine } from '@shared/contract/plan';
import { countedTexts } from '@shared/domain/plan';
import { assertNever } from '@shared/errors';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isToPlan } from './line';

export interface Reasons {
  /** What the contact is for; of a line to plan, the name of its first control point; '' when nobody wrote it down. */
  purpose(line: PlanLine): string;
  /** Why the line is there besides its purpose, equal sentences counted: "overdue since Fri 20 Nov", "due Thu 26 Nov: Minutes sent". */
  others(line: PlanLine): string[];
}

export function useReasons(): Reasons {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const names = useNames();
  return useMemo(() => {
    const named = (text: string): string => names.point({ key: text, title: '' });
    const purpose = (line: PlanLine): string =>
      isToPlan(line) ? named(line.reasons[0]?.text ?? '') : line.purpose;
    const sentence = ({ kind, text, day }: PlanLine['reasons'][number], own: string): string => {
      const when = day === null ? '' : format.day(day);
      switch (kind) {
        case 'planned':
          return text === own ? '' : text;
        case 'overdue':
          return text === own
            ? t('since', { day: when })
            : t('reasons.overdue', { day: when, what: text || t('noReason') });
        case 'point-due':
          return named(text) === own
            ? t('due', { day: when })
            : t('reasons.point-due', { day: when, what: named(text) });
        case 'point-missed':
          return named(text) === own
            ? t('missed', { day: when })
            : t('reasons.point-missed', { day: when, what: named(text) });
        default:
          return assertNever(kind);
      }
    };
    return {
      purpose,
      others: (line) =>
        countedTexts(
          line.reasons.map((reason) => sentence(reason, purpose(line))).filter((text) => text !== ''),
        ),
    };
  }, [t, format, names]);
}
