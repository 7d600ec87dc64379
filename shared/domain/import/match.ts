import { nameKey } from '@shared/domain/names';
import type { LabelledEmail, LabelledPhone } from './drafts';

/** Phones and e-mails in the form in which they are compared. */
export interface Reach {
  readonly phones: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
}

/** The same while it grows. */
export interface GrowingReach extends Reach {
  readonly phones: Set<string>;
  readonly emails: Set<string>;
}

/** Phones are compared by their digits; words in place of a number as words. */
export const phoneKey = ({ digits, number }: Pick<LabelledPhone, 'digits' | 'number'>): string =>
  digits === '' ? nameKey(number) : digits;

interface Owner {
  readonly phones?: readonly LabelledPhone[];
  readonly emails?: readonly LabelledEmail[];
}

/** Phones and e-mails of all the given records of a row. */
export function reachOf(...owners: readonly (Owner | null)[]): GrowingReach {
  const [phones, emails] = [new Set<string>(), new Set<string>()];
  for (const owner of owners) {
    for (const phone of owner?.phones ?? []) phones.add(phoneKey(phone));
    for (const { key } of owner?.emails ?? []) emails.add(key);
  }
  return { phones, emails };
}

/** The key of a human's name: its words in any order, so "Petrova Anna" and "Anna Petrova" share one. */
export const humanKey = (name: string): string => humanKeyOf(nameKey(name));

/** The same for a name whose `nameKey` is known. */
export const humanKeyOf = (key: string): string =>
  key.includes(' ') ? key.split(' ').sort().join(' ') : key;

/**
 * By what two humans of the same name are the same one: a common e-mail or phone; else the name, as long as one of them
 * has neither; null when both can be reached and have nothing in common: two people of one name.
 */
export function sameHuman(a: Reach, b: Reach): 'email' | 'phone' | 'name' | null {
  if (common(a.emails, b.emails)) return 'email';
  if (common(a.phones, b.phones)) return 'phone';
  return isEmpty(a) || isEmpty(b) ? 'name' : null;
}

/** Whether one name only says less than the other: "Anna" and "Anna Petrova". */
export function namesAgree(a: string, b: string): boolean {
  const [fewer, more] = [nameKey(a).split(' '), nameKey(b).split(' ')].sort((x, y) => x.length - y.length);
  return fewer !== undefined && more !== undefined && fewer.every((word) => more.includes(word));
}

/**
 * Of several records of one company key those that are meant: with exactly that name if there are any, of these with a
 * common e-mail or phone if there are any.
 */
export function likeliest<R extends { readonly key: string }>(
  found: readonly R[],
  key: string,
  reach: Reach,
  reachOfRecord: (record: R) => Reach,
): readonly R[] {
  if (found.length < 2) return found;
  const exact = found.filter((each) => each.key === key);
  const named = exact.length > 0 ? exact : found;
  if (named.length < 2 || isEmpty(reach)) return named;
  const reached = named.filter((each) => {
    const own = reachOfRecord(each);
    return common(own.emails, reach.emails) || common(own.phones, reach.phones);
  });
  return reached.length > 0 ? reached : named;
}

export const isEmpty = ({ phones, emails }: Reach): boolean => phones.size === 0 && emails.size === 0;

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}
