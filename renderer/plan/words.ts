import type { Format, useNames } from '@renderer/format';
import type { ExplainedReason, LeftOutRow, ObjectionData } from '@shared/contract/planWords';
import { CHANNELS, type Channel, type Objection } from '@shared/domain/permission';
import type { DayNote, DayWhy, LeftOut, NotServed, WeekObstacle } from '@shared/domain/planner';
import type { Day } from '@shared/domain/time';
import { assertNever } from '@shared/errors';
import type { TFunction } from 'i18next';

/** What the sentences of the generated plan are made with; `today` tells "due" from "missed". */
export interface WordSources {
  readonly t: TFunction<readonly ['plan']>;
  readonly format: Pick<Format, 'day' | 'number'>;
  readonly names: Pick<ReturnType<typeof useNames>, 'point'>;
  readonly today: Day;
}

/** The generated plan explains itself in codes (`shared/contract/planWords`); here they become sentences. */
export interface PlanWords {
  /** "45 days without contact, ideal 30"; `on` is the day of the line, null for who is in no line. */
  reason(reason: ExplainedReason, on: Day | null): string;
  /** Why on this day; '' for a code of another version. */
  why(code: string): string;
  /** Why not on a day, or that it is the one. */
  note(code: string): string;
  objection(objection: ObjectionData): string;
  /** That the contact of a line does not do for a reason, and why not; '' where it does. */
  notServed(reason: Pick<ExplainedReason, 'served' | 'whyNot'>): string;
  /** Why a client is in no line, without whom it would have displaced. */
  leftOut(row: Pick<LeftOutRow, 'code' | 'channel' | 'days'>): string;
  /** Whose lines stand in the way; '' when nobody's. */
  takenBy(row: Pick<LeftOutRow, 'takenBy'>): string;
}

export const WHYS = codes<DayWhy>()(
  ...(['finished', 'appointment', 'pinned', 'by-hand', 'only-day', 'deadline'] as const),
  ...(['late', 'asked-day', 'nearest-day', 'soonest', 'spread'] as const),
);
export const NOTES = codes<DayNote['note']>()(
  ...(['past', 'day-off', 'other-kind', 'no-capacity', 'no-time', 'taken', 'before'] as const),
  ...(['after', 'window-closed', 'gap', 'cap', 'chosen', 'open', 'full'] as const),
);
export const OBJECTIONS = codes<Objection['code']>()(
  ...(['client-do-not-contact', 'person-do-not-contact', 'permission-withdrawn', 'no-address'] as const),
  ...(['window-never-open', 'permission-unknown', 'day-off', 'outside-work', 'window-closed'] as const),
  ...(['gap', 'cap'] as const),
);
export const LEFT_OUT = codes<LeftOut['code']>()(
  ...(['no-room', 'no-day', 'removed', 'client-do-not-contact', 'person-do-not-contact'] as const),
  ...(['permission-withdrawn', 'no-address', 'window-never-open'] as const),
);
export const WHY_NOTS = codes<NotServed['code']>()(
  ...(['before', 'after', 'meeting-needed', 'window-closed', 'client-do-not-contact'] as const),
  ...(['person-do-not-contact', 'permission-withdrawn', 'no-address', 'window-never-open'] as const),
);
export const OBSTACLES = codes<NonNullable<WeekObstacle>>()(
  ...(['past', 'no-working-day', 'no-capacity', 'no-time', 'taken'] as const),
);

export const isLeftOutCode = (code: string): code is LeftOut['code'] => isOne(LEFT_OUT, code);

export function planWords({ t, format, names, today }: WordSources): PlanWords {
  const channel = (name: string | null | undefined): string => {
    const known = CHANNELS.find((each) => each === name);
    return known ? t(`channels.${known satisfies Channel}`) : '';
  };
  return {
    reason: (reason, on) => reasonText(reason, on, { t, format, names, today }),
    why: (code) => (isOne(WHYS, code) ? t(`why.${code}`) : ''),
    note: (code) => (isOne(NOTES, code) ? t(`notes.${code}`) : ''),
    objection(objection) {
      const { code, day, time, contact, days = 0, minimumGap = 0, contacts = 0 } = objection;
      if (!isOne(OBJECTIONS, code)) return '';
      if (code === 'gap') {
        if (days === 0) return t('objections.gapSameDay');
        const near = contact === undefined ? '' : format.day(contact);
        return t('objections.gap', { count: days, day: near, gap: format.number(minimumGap) });
      }
      if (code === 'cap') return t('objections.cap', { count: days, contacts: format.number(contacts) });
      if (code === 'day-off')
        return t('objections.day-off', { day: day === undefined ? '' : format.day(day) });
      if (code === 'outside-work') return t('objections.outside-work', { time: time ?? '' });
      return t(`objections.${code}`, { channel: channel(objection.channel) });
    },
    notServed({ served, whyNot }) {
      if (served) return '';
      // A plan of an older version does not say why.
      if (!whyNot || !isOne(WHY_NOTS, whyNot.code)) return t('notServed');
      const person = whyNot.person || t('whyNot.client');
      const why = t(`whyNot.${whyNot.code}`, { person, channel: channel(whyNot.channel) });
      return `${t('notServed')} · ${why}`;
    },
    leftOut(row) {
      if (!isOne(LEFT_OUT, row.code)) return '';
      const cause = row.code === 'no-day' ? noDayCause(row.days) : null;
      if (cause !== null) return t(`leftOut.noDay.${cause}`);
      return t(`leftOut.sentences.${row.code}`, { channel: channel(row.channel) });
    },
    takenBy({ takenBy: { names: some, count } }) {
      if (some.length === 0) return '';
      const more = count - some.length;
      const joined = some.join(', ');
      if (more > 0) return t('leftOut.takenByMore', { names: joined, count: more });
      return some.length === 1
        ? t('leftOut.takenByOne', { names: joined })
        : t('leftOut.takenBy', { names: joined });
    },
  };
}

type NoDayCause = Exclude<DayNote['note'], 'day-off' | 'no-capacity' | 'taken' | 'chosen' | 'open' | 'full'>;

/** What keeps somebody from every working day that is left; `past`: none is left; null when days differ. */
function noDayCause(days: LeftOutRow['days']): NoDayCause | null {
  const notes = days.map(({ note }) => (note === 'no-capacity' ? 'other-kind' : note));
  const [cause = 'past', ...others] = new Set(notes.filter((note) => note !== 'past' && note !== 'day-off'));
  return others.length === 0 && isOne(NO_DAY_CAUSES, cause) ? cause : null;
}

export const NO_DAY_CAUSES = codes<NoDayCause>()(
  ...(['past', 'other-kind', 'no-time', 'before', 'after', 'window-closed', 'gap', 'cap'] as const),
);

function reasonText(
  { kind, text, day, elapsed, ideal }: ExplainedReason,
  on: Day | null,
  { t, format, names, today }: WordSources,
): string {
  const when = day === null ? '' : format.day(day);
  switch (kind) {
    case 'point': {
      const what = names.point({ key: text, title: '' });
      if (day === null) return t('explained.pointOpen', { what });
      return t(day < today ? 'explained.pointMissed' : 'explained.point', { day: when, what });
    }
    case 'planned': {
      const what = text || t('explained.contact');
      if (day === null || day === on) return what;
      return t(day < today ? 'explained.overdue' : 'explained.plannedFor', { day: when, what });
    }
    case 'cadence':
      return elapsed === null || ideal === null
        ? t('explained.cadenceOnly')
        : t('explained.cadence', { count: elapsed, ideal: format.number(ideal) });
    case 'retry':
      return text ? t('explained.retry', { what: text }) : t('explained.retryOnly');
    case 'occasion':
      return day === null ? text : t('explained.occasion', { what: text, day: when });
    case 'unhappy':
    case 'promoter':
    case 'win-back':
      return t(`explained.${kind}`);
    default:
      return assertNever(kind);
  }
}

/** A list that names each code of a closed type: a new code does not compile until it stands here, and so has a text. */
function codes<Code extends string>() {
  return <const Listed extends readonly Code[]>(
    ...listed: Exclude<Code, Listed[number]> extends never ? Listed : never
  ): readonly Code[] => listed;
}

const isOne = <Code extends string>(list: readonly Code[], code: string): code is Code =>
  list.some((each) => each === code);
