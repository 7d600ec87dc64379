import { createHash } from 'node:crypto';
import type { PlanLine } from '@shared/contract/plan';

/**
 * What other programs and a printed sheet see of a line, as a short text: two exports show the same line when theirs is the same.
 * Without what changes by itself from day to day (days without contact) or by being done, and without the language.
 */
export function digestOf(line: PlanLine): string {
  const { day, time, minutes, zone, kind, clientId, client, person, phone, deal, manager } = line;
  const { purpose, value, product } = line;
  const reasons = line.plan?.reasons ?? line.reasons;
  const seen = [
    ...[day, time, minutes, zone, kind, clientId, client, person, phone, deal, manager],
    ...[purpose, value, product],
    reasons.map(({ id, text }) => [id, text]),
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22);
}
