import { useFormat } from '@renderer/format';
import type { PaymentLine } from '@shared/contract/payment';
import { decimalSignOf } from '@shared/domain/money';
import { type PaymentTemplate, percentText } from '@shared/domain/payments';
import { useTranslation } from 'react-i18next';

type Anchored = Pick<PaymentLine, 'anchor' | 'offset' | 'unit'>;

/** The words for lines of a schedule. */
export function usePaymentText() {
  const { t } = useTranslation('payments');
  const { locale } = useFormat();
  const sign = decimalSignOf(locale);

  /** "5 working days after the invoice". */
  const counted = ({ anchor, offset, unit }: Anchored): string => {
    if (anchor === 'day') return t('basis.day');
    if (offset === 0 && (unit === 'days' || anchor !== 'event')) return t(`basis.onDay.${anchor}`);
    if (offset < 0 && anchor === 'event') {
      return t(unit === 'wd' ? 'basis.wdBefore' : 'basis.daysBefore', { count: -offset });
    }
    return t(`basis.${unit}.${anchor}`, { count: offset });
  };

  return {
    percent: (hundredths: number): string => percentText(hundredths, sign),
    /** Its own name, else its number in the schedule. */
    lineName: (line: Pick<PaymentLine, 'title'>, index: number): string =>
      line.title || t('line', { number: index + 1 }),
    counted,
    /** Where its day comes from. */
    basis: (line: Anchored & Pick<PaymentLine, 'dueBy'>): string =>
      line.dueBy === 'hand' && line.anchor !== 'day' ? t('basis.hand') : counted(line),
    templateName: ({ key, name }: Pick<PaymentTemplate, 'key' | 'name'>): string =>
      name ?? (isBuiltIn(key) ? t(`templates.${key}`) : t('settings.own')),
  };
}

const BUILT_IN = ['full', 'halves', 'deposit'] as const;
const isBuiltIn = (key: string): key is (typeof BUILT_IN)[number] => BUILT_IN.some((each) => each === key);
