import type { OutputOf } from '@shared/contract';
import type { Reminder } from '@shared/contract/reminders';
import {
  type DueReminders,
  morningKey,
  contactKey,
  startOf,
  type TimedContact,
} from '@shared/domain/reminders';
import { type Day, instantToWall, type Zone } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import { present } from '@shared/errors';
import type { createText } from '@shared/text';
import type { Named } from './contacts';

export type Translate = ReturnType<typeof createText>['t'];
export type Counts = OutputOf<'reminders.due'>['counts'];

/** What the words of a reminder depend on besides the contact. */
export interface Telling {
  readonly t: Translate;
  readonly language: Language;
  /** The user's: a reminder speaks of the clock that the user looks at. */
  readonly zone: Zone;
  readonly today: Day;
}

/** Names in a notification that stands for several contacts. */
export const MOST_NAMES = 3;

type Names = ReadonlyMap<string, Named>;
type RemindedContact = TimedContact & Named;

/** @param names of every single contact, and of the first {@link MOST_NAMES} of those that were missed */
export function worded(
  { single, missed, morning }: DueReminders<TimedContact>,
  names: Names,
  counts: Counts,
  telling: Telling,
): Reminder[] {
  const { t } = telling;
  const named = (contact: TimedContact): RemindedContact => ({
    ...contact,
    ...present(names.get(contact.id), 'whoever asks reads it'),
  });
  const [only, ...others] = missed;
  return [
    ...(only && others.length === 0 ? [missedOne(named(only), telling)] : []),
    ...(others.length > 0 ? [missedSome(missed, named, telling)] : []),
    ...single.map((contact) => one(named(contact), telling)),
    ...(morning !== null && hasAny(counts)
      ? [
          {
            ...{ keys: [morningKey(morning)], title: t('reminders:morning') },
            ...{ body: summaryOf(counts, t), target: { kind: 'today' as const } },
          },
        ]
      : []),
  ];
}

/** A morning without contacts is over without a word; who plans the first one at eleven knows of it. */
export const settledBy = ({ morning }: DueReminders<TimedContact>, counts: Counts): string[] =>
  morning === null || hasAny(counts) ? [] : [morningKey(morning)];

export const summaryOf = ({ today, overdue }: Counts, t: Translate): string =>
  [
    today === 0 ? t('reminders:noneToday') : t('reminders:today', { count: today }),
    ...(overdue === 0 ? [] : [t('reminders:overdue', { count: overdue })]),
  ].join(', ');

const hasAny = ({ today, overdue }: Counts): boolean => today + overdue > 0;

const one = (contact: RemindedContact, telling: Telling): Reminder => ({
  keys: [contactKey(contact)],
  title: `${when(contact, telling)} · ${who(contact)}`,
  body: what(contact, telling.t),
  target: { kind: 'contact', id: contact.id, clientId: contact.clientId },
});

const missedOne = (contact: RemindedContact, telling: Telling): Reminder => ({
  ...one(contact, telling),
  title: telling.t('reminders:missedOne', { time: when(contact, telling), who: who(contact) }),
});

function missedSome(
  missed: readonly TimedContact[],
  named: (contact: TimedContact) => RemindedContact,
  telling: Telling,
): Reminder {
  const { t } = telling;
  const first = missed.slice(0, MOST_NAMES).map(named);
  const names = first.map((contact) => `${when(contact, telling)} ${contact.client}`);
  const more = missed.length - names.length;
  return {
    keys: missed.map(contactKey),
    title: t('reminders:missed', { count: missed.length }),
    body: [...names, ...(more > 0 ? [t('reminders:more', { count: more })] : [])].join(', '),
    target: { kind: 'today' },
  };
}

/** "14:00" of today, "Fri 27 Nov 14:00" of another day: a reminder may come days before its contact, or after a weekend. */
function when(contact: RemindedContact, { language, zone, today }: Telling): string {
  const { day, time } = instantToWall(startOf(contact), zone);
  if (day === today) return time;
  // A day is written as midnight UTC in UTC, so that no zone can shift it.
  const at = Date.parse(`${day}T00:00:00Z`);
  const locale = language === 'en' ? 'en-GB' : language;
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at);
  return `${part({ weekday: 'short' })} ${part({ day: 'numeric', month: 'short' })} ${time}`;
}

const who = ({ person, client }: RemindedContact): string =>
  person === '' ? client : `${person}, ${client}`;

/** "Call: agree the menu · +386 41 555 123". */
function what({ kind, purpose, phone }: RemindedContact, t: Translate): string {
  const about = [t(`words:activityKinds.${kind}`), ...(purpose === '' ? [] : [purpose])].join(': ');
  return [about, ...(phone === '' ? [] : [phone])].join(' · ');
}
