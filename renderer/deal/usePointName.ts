import { useNames } from '@renderer/format/useNames';
import { usePaymentText } from '@renderer/payments/usePaymentText';
import type { Point } from '@shared/contract/points';
import type { WholeSale } from './useSale';

type Named = Pick<Point, 'key' | 'title' | 'sourceId'>;

/** What a control point is called on its deal: where several payments are awaited, which one it waits for is said, too. */
export function usePointName({ payments: { lines } }: Pick<WholeSale, 'payments'>): (point: Named) => string {
  const names = useNames();
  const text = usePaymentText();
  return (point) => {
    const name = names.point(point);
    const index =
      lines.length > 1 && point.title === '' ? lines.findIndex(({ id }) => id === point.sourceId) : -1;
    const line = lines[index];
    return line ? `${name} · ${text.lineName(line, index)}` : name;
  };
}
