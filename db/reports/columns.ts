import type { SheetCell } from '@db/export/xlsx';
import type { Figures, Report } from '@shared/contract/reports';
import { toDecimal } from '@shared/domain/money';
import { allOf, shareKept } from '@shared/domain/reports';
import { RESULTS } from '@shared/domain/words';
import type { i18n } from 'i18next';

type Line = Report['total'];

interface Column {
  readonly head: string;
  readonly cell: (line: Line) => SheetCell;
}

/**
 * The columns of an exported report: each figure with that of the period before beside it, how things stand today, the done by
 * result, and a sum for each currency.
 */
export function columnsOf(report: Report, t: i18n['t']): Column[] {
  const pair = (head: string, of: (figures: Figures) => number): Column[] => [
    { head, cell: ({ now }) => of(now) },
    { head: t('reports:columns.before', { figure: head }), cell: ({ before }) => of(before) },
  ];
  const share = ({ kept, planned }: Figures): SheetCell => {
    const part = shareKept(kept, planned);
    return part === null ? null : { kind: 'percent', part };
  };
  const money = (which: 'won' | 'lost'): Column[] => {
    const currencies = [...new Set(report.total.now[which].sums.map(({ currency }) => currency))].sort();
    return currencies.map((currency) => ({
      head: `${t(`reports:figures.${which}`)}, ${currency}`,
      cell: ({ now }) => {
        const sum = now[which].sums.find((each) => each.currency === currency);
        if (!sum) return null;
        const text = toDecimal(sum.minor, currency);
        return { kind: 'amount', value: Number(text), decimals: text.split('.')[1]?.length ?? 0 };
      },
    }));
  };
  const results = [...RESULTS, '' as const].filter((result) => (report.total.now.results[result] ?? 0) > 0);
  return [
    ...pair(t('reports:figures.planned'), ({ planned }) => allOf(planned)),
    ...pair(t('reports:figures.kept'), ({ kept }) => allOf(kept)),
    { head: t('reports:columns.share'), cell: ({ now }) => share(now) },
    ...pair(t('reports:figures.done'), ({ done }) => allOf(done)),
    { head: t('reports:columns.callsDone'), cell: ({ now }) => now.done.calls },
    { head: t('reports:columns.callsPlanned'), cell: ({ now }) => now.planned.calls },
    { head: t('reports:columns.meetingsDone'), cell: ({ now }) => now.done.meetings },
    { head: t('reports:columns.meetingsPlanned'), cell: ({ now }) => now.planned.meetings },
    ...pair(t('reports:figures.reached'), ({ reached }) => reached),
    ...results.map((result) => ({
      head: result === '' ? t('reports:noResult') : t(`words:results.${result}`),
      cell: ({ now }: Line) => now.results[result] ?? 0,
    })),
    ...pair(t('reports:figures.putOff'), ({ putOff }) => putOff),
    ...pair(t('reports:figures.newClients'), ({ newClients }) => newClients),
    ...pair(t('reports:figures.forward'), ({ forward }) => forward),
    ...pair(t('reports:figures.back'), ({ back }) => back),
    ...pair(t('reports:figures.won'), ({ won }) => won.count),
    ...money('won'),
    ...pair(t('reports:figures.lost'), ({ lost }) => lost.count),
    ...money('lost'),
    { head: t('reports:columns.overdueToday'), cell: ({ standing }) => standing.overdue },
    { head: t('reports:columns.withoutNextToday'), cell: ({ standing }) => standing.withoutNext },
  ];
}
