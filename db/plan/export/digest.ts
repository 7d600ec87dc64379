import { createHash } from 'node:crypto';
import type { PlanLine } from '@shared/contract/plan';
import type { Names } from './names';

/**
 * The digest of a line under the first of its manager's names (`names.ts`), or `known`, what it was last, while it looks the same under
 * another one: being called otherwise changes no line.
 */
export const digestNow = (line: PlanLine, names: Names, known: string | undefined): string =>
  names.map((name) => digestOf(line, name)).find((digest) => digest === known) ?? digestOf(line, names[0]);

/**
 * What other programs and a printed sheet see of a line, as a short text: two exports show the same line when theirs is the same.
 * Without what changes by itself from day to day (days without contact) or by being done, and without the language.
 */
function digestOf(line: PlanLine, manager: string): string {
  const { day, agreedDay, time, minutes, zone, kind, clientId, client, person, phone, deal } = line;
  const { purpose, value, product } = line;
  const reasons = line.plan?.reasons ?? line.reasons;
  const seen = [
    ...[day, time, minutes, zone, kind, clientId, client, person, phone, deal, manager],
    ...[purpose, value, product],
    reasons.map(({ id, text }) => [id, text]),
    // Mostly the same, so that what went out before this was told apart looks as it did.
    ...(agreedDay === day ? [] : [agreedDay]),
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22);
}
