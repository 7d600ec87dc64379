import type { ProcessDefinition } from '@shared/domain/process/definition';
import { pointName } from '@shared/domain/process/pointName';
import { ownRuleNames } from '@shared/domain/process/takenOut';
import type { Day } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import type { i18n } from 'i18next';

/** The user's language for everything an export writes. */
export interface PlanTexts {
  readonly language: Language;
  readonly t: i18n['t'];
  /** "Thu 26 Nov 2026" as the language writes it. */
  readonly day: (day: Day) => string;
  /** "23–29 Nov 2026"; both ends included. */
  readonly span: (from: Day, to: Day) => string;
  /** Name of a control point: the user's own of the process, else the catalogue's; a title of its own stays. */
  readonly point: (keyOrTitle: string) => string;
  /** The same where both are known: an approval carries what and who. */
  readonly pointOf: (point: { readonly key: string; readonly title: string }) => string;
}

export function textsFor(instance: i18n, language: Language, process: ProcessDefinition): PlanTexts {
  const own = ownRuleNames(process);
  const locale = language === 'en' ? 'en-GB' : language;
  const formatter = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const spans = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const point = (text: string): string =>
    own.get(text) ??
    (instance.getResource(language, 'points', `points.${text}`) as string | undefined) ??
    text;
  // A day is formatted as midnight UTC in UTC, so that no zone can shift it.
  const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
  return {
    language,
    t: instance.t,
    day: (day) => formatter.format(at(day)),
    // Some runtimes leave room around the dash between two bare figures.
    span: (from, to) => spans.formatRange(at(from), at(to)).replace(/^(\d+\.?)\s*–\s*/, '$1–'),
    point,
    pointOf: (of) => pointName(of, point),
  };
}
