import type { ProcessDefinition } from '@shared/domain/process/definition';
import { addDays, addWorkingDays, type Day, type WorkingCalendar } from '@shared/domain/time';
import type { DocumentKind } from '@shared/domain/words';

interface Span {
  readonly offset: number;
  readonly unit: 'wd' | 'days';
}

/** `product.md` §3: a proposal is valid for 14 days, an invoice for 5 working days. */
const USUAL: Readonly<Partial<Record<DocumentKind, Span>>> = {
  proposal: { offset: 14, unit: 'days' },
  invoice: { offset: 5, unit: 'wd' },
};

const POINT: Readonly<Partial<Record<DocumentKind, string>>> = {
  proposal: 'proposal-valid',
  invoice: 'invoice-valid',
};

/**
 * The last day of validity of a document dated `day`; null for kinds that have none. The span is that of the control
 * point without a document (`otherwise`), so the process in the settings decides.
 */
export function usualValidity(
  kind: DocumentKind,
  day: Day,
  calendar: WorkingCalendar,
  process: Pick<ProcessDefinition, 'stages'>,
): Day | null {
  const rule = process.stages.flatMap(({ points }) => points).find(({ key }) => key === POINT[kind]);
  const span = rule?.otherwise ?? USUAL[kind];
  if (!USUAL[kind] || !span) return null;
  const offset = Math.max(0, span.offset);
  return span.unit === 'days' ? addDays(day, offset) : addWorkingDays(day, offset, calendar);
}
