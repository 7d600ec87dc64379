import { addDays, type Day, diffDays } from '@shared/domain/time';

/** Ages of what is owed to us, by days since it was due; `ahead`: its day has not passed yet. */
export const AGES = ['ahead', '0-30', '31-60', '61-90', '90+'] as const;
export type Age = (typeof AGES)[number];

/** Days since the due day: 0 on the day itself, negative before it. */
export const daysOverdue = (dueDay: Day, today: Day): number => diffDays(dueDay, today);

/** The age of an open line. On its due day it is still ahead: it is overdue from the day after. */
export function ageOf(dueDay: Day, today: Day): Age {
  const days = daysOverdue(dueDay, today);
  if (days <= 0) return 'ahead';
  if (days <= 30) return '0-30';
  if (days <= 60) return '31-60';
  return days <= 90 ? '61-90' : '90+';
}

/** The due days of an age, both ends included; null: open at that end. */
export function spanOfAge(age: Age, today: Day): { readonly from: Day | null; readonly to: Day | null } {
  switch (age) {
    case 'ahead':
      return { from: today, to: null };
    case '0-30':
      return { from: addDays(today, -30), to: addDays(today, -1) };
    case '31-60':
      return { from: addDays(today, -60), to: addDays(today, -31) };
    case '61-90':
      return { from: addDays(today, -90), to: addDays(today, -61) };
    case '90+':
      return { from: null, to: addDays(today, -91) };
  }
}
