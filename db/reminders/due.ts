import type { JobHandler } from '@db/serve/handlers';
import { readCalendar, readSettings } from '@db/settings/read';
import type { Reminder } from '@shared/contract/reminders';
import {
  contactKey,
  type DueReminders,
  dueReminders,
  MISSED_FOR_MS,
  morningKey,
  nextReminder,
} from '@shared/domain/reminders';
import { addDays, instantToWall, isWorkingDay } from '@shared/domain/time';
import { createText } from '@shared/text';
import { comingContacts, countContacts, type RemindedContact, timedContacts } from './contacts';

const DAY_MS = 86_400_000;
/** In the menu of the tray. */
const COMING = 5;
/** Names in a notification that stands for several contacts. */
const NAMED = 3;

/** What to remind of now, in the user's language, and what the tray shows. */
export const due: JobHandler<'reminders.due'> = async function* ({ read }, { now, today, said }) {
  yield { part: 0, phase: 'reading', done: 0, total: 1 };
  const settings = readSettings(read);
  const { zone, me, language, reminders: choices } = settings;
  const at = Date.parse(now);
  const here = instantToWall(at, zone).day;
  const day = today ?? here;
  const calendar = readCalendar(read);
  // A zone may lie a day away from the user's.
  const span = {
    from: addDays(here, -Math.ceil(MISSED_FOR_MS / DAY_MS) - 1),
    to: addDays(here, 9),
  };
  const contacts = timedContacts(read, span, me);
  const keys = new Set(said);
  const found = dueReminders(contacts, {
    ...{ now: at, zone, choices, isWorkingDay: (each: string) => isWorkingDay(each, calendar) },
    wasSaid: (key) => keys.has(key),
  });
  const counts = countContacts(read, day, me);
  const text = createText(language);
  const next = choices.on ? nextReminder(contacts, at, choices.minutes) : null;
  return {
    ...{ choices, language, counts },
    reminders: worded(found, counts, text.t),
    next: next === null ? null : new Date(next).toISOString(),
    summary: summaryOf(counts, text.t),
    coming: comingContacts(read, day, me, COMING).map(({ id, clientId, time, client }) => ({
      label: time === null ? client : `${time}  ${client}`,
      target: { kind: 'contact' as const, id, clientId },
    })),
  };
};

type Translate = ReturnType<typeof createText>['t'];
type Counts = { readonly today: number; readonly overdue: number };

function worded(
  { single, missed, morning }: DueReminders<RemindedContact>,
  counts: Counts,
  t: Translate,
): Reminder[] {
  const [only, ...others] = missed;
  return [
    ...(only && others.length === 0 ? [missedOne(only, t)] : only ? [missedSome(missed, t)] : []),
    ...single.map((contact) => one(contact, t)),
    ...(morning !== null && counts.today + counts.overdue > 0
      ? [
          {
            ...{ keys: [morningKey(morning)], title: t('reminders:morning') },
            ...{ body: summaryOf(counts, t), target: { kind: 'today' as const } },
          },
        ]
      : []),
  ];
}

const one = (contact: RemindedContact, t: Translate): Reminder => ({
  keys: [contactKey(contact)],
  title: `${contact.time} · ${who(contact)}`,
  body: what(contact, t),
  target: { kind: 'contact', id: contact.id, clientId: contact.clientId },
});

const missedOne = (contact: RemindedContact, t: Translate): Reminder => ({
  ...one(contact, t),
  title: t('reminders:missedOne', { time: contact.time, who: who(contact) }),
});

function missedSome(missed: readonly RemindedContact[], t: Translate): Reminder {
  const names = missed.slice(0, NAMED).map((contact) => `${contact.time} ${contact.client}`);
  const more = missed.length - names.length;
  return {
    keys: missed.map(contactKey),
    title: t('reminders:missed', { count: missed.length }),
    body: [...names, ...(more > 0 ? [t('reminders:more', { count: more })] : [])].join(', '),
    target: { kind: 'today' },
  };
}

const who = ({ person, client }: RemindedContact): string =>
  person === '' ? client : `${person}, ${client}`;

/** "Call: agree the menu · +386 41 555 123". */
function what({ kind, purpose, phone }: RemindedContact, t: Translate): string {
  const about = [t(`words:activityKinds.${kind}`), ...(purpose === '' ? [] : [purpose])].join(': ');
  return [about, ...(phone === '' ? [] : [phone])].join(' · ');
}

const summaryOf = ({ today, overdue }: Counts, t: Translate): string =>
  [
    today === 0 ? t('reminders:noneToday') : t('reminders:today', { count: today }),
    ...(overdue === 0 ? [] : [t('reminders:overdue', { count: overdue })]),
  ].join(', ');
