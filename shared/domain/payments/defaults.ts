import type { PaymentTemplate, TemplateLine } from './templates';

/** What a new file offers (`product.md` §3): all before the event, halves, a deposit and the rest. */
export const DEFAULT_PAYMENT_TEMPLATES: PaymentTemplate[] = [
  { key: 'full', vatRate: null, lines: [line(10_000, 'invoice', 5, 'wd', true)] },
  {
    key: 'halves',
    vatRate: null,
    lines: [line(5_000, 'invoice', 5, 'wd', true), line(5_000, 'event', 5, 'wd', false)],
  },
  {
    key: 'deposit',
    vatRate: null,
    lines: [line(3_000, 'signing', 5, 'wd', true), line(7_000, 'event', -5, 'wd', true)],
  },
];

function line(
  share: number,
  anchor: TemplateLine['anchor'],
  offset: number,
  unit: TemplateLine['unit'],
  beforeEvent: boolean,
): TemplateLine {
  return { title: '', share, amount: null, anchor, offset, unit, beforeEvent };
}
