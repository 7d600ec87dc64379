import { addDays, type Day } from '@shared/domain/time';
import type { Stage } from './play';

/** Deals of the demo data whose payment is under way; `paid`: cents that came in, days ago. */
const SCHEDULES: readonly {
  readonly title: string;
  readonly template: string;
  readonly paid?: { readonly ago: number; readonly amount: number };
}[] = [
  { title: 'New Year party for branches', template: 'halves' },
  { title: 'Two days in the Alps', template: 'full' },
  { title: 'Novoletni večer', template: 'deposit', paid: { ago: 1, amount: 321_000 } },
  { title: 'Выездной тренинг', template: 'halves' },
  { title: 'Юбилей магазина', template: 'full', paid: { ago: 4, amount: 100_000 } },
];

/** Payment schedules of the deals that wait for money, so that receivables of every age can be seen. */
export function moneyOfPayments({ db, today, give }: Stage): void {
  for (const { title, template, paid } of SCHEDULES) {
    const dealId = db.value<string>('SELECT id FROM deals WHERE title = ?', [title]);
    give(today, 'payments.applyTemplate', { dealId, template });
    if (!paid) continue;
    const day: Day = addDays(today, -paid.ago);
    give(day, 'payments.receive', { dealId, day, amount: paid.amount, today });
  }
}
