import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import type { ExplainedReason } from '@shared/contract/planWords';
import type { Occasion } from '@shared/domain/occasions';
import type { LineReason, NotServed, Reason } from '@shared/domain/planner';
import type { Day } from '@shared/domain/time';
import { createText } from '@shared/text';
import type { PointToCall, Source } from '../gather';

/** In the user's language, for what a plan writes down. */
export interface PlanWords {
  /** What a contact is for: its reasons in their order, as one line. */
  purpose(reasons: readonly LineReason[], sourceOf: (reason: Reason) => Source): string;
  /** What a contact about one thing is for. */
  purposeOf(reason: Pick<Reason, 'kind'>, source: Source): string;
  /** A reason with what stands behind it, as the contract shows it. */
  explained(
    reason: Reason & { readonly whyNot?: NotServed },
    served: boolean,
    source: Source,
  ): ExplainedReason;
}

/** @param nameOf the name of a person, for birthdays and for who must not be called */
export function planWords(db: ReadableDb, nameOf: (personId: string) => string): PlanWords {
  const { language } = readSettings(db);
  const { t, exists } = createText(language);
  const formatter = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
  });
  // A day is formatted as midnight UTC in UTC, so that no zone can shift it.
  const dayText = (of: Day): string => formatter.format(Date.parse(`${of}T00:00:00Z`));

  function occasionName({ kind, title, years, personId }: Occasion): string {
    const name = personId === null ? '' : nameOf(personId);
    if (kind === 'anniversary') return t('plan:purposes.anniversary', { title, count: years ?? 1 });
    if (kind !== 'birthday') return title;
    return years === null
      ? t('plan:purposes.birthday', { name })
      : t('plan:purposes.birthdayOf', { name, years });
  }

  function occasionPurpose(occasion: Occasion): string {
    const { kind, title, day } = occasion;
    if (kind === 'holiday') return t('plan:purposes.holiday', { title });
    return kind === 'client-event'
      ? t('plan:purposes.clientEvent', { title, day: dayText(day) })
      : occasionName(occasion);
  }

  function pointPurpose({ key, title, dueDay, deal }: PointToCall): string {
    const name = `plan:purposes.points.${key}`;
    const known = key !== '' && exists(name);
    return t(known ? (name as 'plan:purposes.points.payment-due') : 'plan:purposes.ownPoint', {
      ...{ what: title, day: dayText(dueDay), deal },
    });
  }

  function purposeOf({ kind }: Pick<Reason, 'kind'>, source: Source): string {
    switch (source.of) {
      case 'contact':
        return source.contact.purpose;
      case 'point':
        return pointPurpose(source.point);
      case 'occasion':
        return [source.occasion, ...source.occasion.also].map(occasionPurpose).join(', ');
      case 'survey':
        return t(`plan:purposes.${source.survey.mood}`, { deal: source.survey.deal });
      case 'cadence':
        return t(kind === 'win-back' ? 'plan:purposes.winBack' : 'plan:purposes.cadence');
    }
  }

  /** What the contract shows of a reason; its screen adds the days. */
  function nameOfReason(source: Source): string {
    switch (source.of) {
      case 'contact':
        return source.contact.purpose;
      case 'point':
        return source.point.title || source.point.key;
      case 'occasion':
        return [source.occasion, ...source.occasion.also].map(occasionName).join(', ');
      case 'survey':
        return source.survey.deal;
      case 'cadence':
        return '';
    }
  }

  const named = ({ code, personId, channel }: NotServed): ExplainedReason['whyNot'] => ({
    ...{ code, person: personId ? nameOf(personId) : '' },
    ...(channel && { channel }),
  });

  return {
    purposeOf,
    purpose(reasons, sourceOf) {
      const texts = reasons
        .filter(({ served }) => served)
        .map((reason) => purposeOf(reason, sourceOf(reason)))
        .filter((text) => text !== '');
      return [...new Set(texts)].join('; ').slice(0, LONGEST);
    },
    explained: ({ kind, id, day, hard, urgency, whyNot }, served, source) => ({
      ...{ kind, id, day, hard, urgency, served, text: nameOfReason(source) },
      elapsed: source.of === 'cadence' ? source.elapsed : null,
      ideal: source.of === 'cadence' ? source.ideal : null,
      ...(whyNot && { whyNot: named(whyNot) }),
    }),
  };
}

/** What a line of the contract takes. */
const LONGEST = 500;
