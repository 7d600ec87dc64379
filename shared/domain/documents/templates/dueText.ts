import type { DocumentFacts } from '../facts';
import type { PaperTexts } from '../texts';

/**
 * Until when a part of the price is to be paid: its day, else what it counts from ("5 working days after signing"), since
 * a contract is read before it is signed. '' when neither is known.
 */
export function dueText(
  { dueDay, anchor, offset, unit }: DocumentFacts['payments'][number],
  { t, day }: Pick<PaperTexts, 't' | 'day'>,
): string {
  if (dueDay !== null) return day(dueDay);
  if (anchor === 'day') return '';
  if (offset === 0 && (unit === 'days' || anchor !== 'event')) return t(`payments:basis.onDay.${anchor}`);
  if (offset < 0 && anchor === 'event')
    return t(unit === 'wd' ? 'payments:basis.wdBefore' : 'payments:basis.daysBefore', { count: -offset });
  return t(`payments:basis.${unit}.${anchor}`, { count: offset });
}
