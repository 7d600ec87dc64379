import type { Format } from '@renderer/format/format';
import type { ObjectionData } from '@shared/contract/planWords';
import { type Channel, CHANNELS } from '@shared/domain/permission';
import type { TFunction } from 'i18next';

/** What a sentence names; without a name the client stands in. */
export interface WarningNames {
  readonly client?: string;
  readonly person?: string;
  /** The times at which the person can be reached, in words. */
  readonly windows?: string;
}

/** More than two sentences are not read; the strongest come first. */
const MOST = 2;

/**
 * What speaks against a contact in one or two short sentences; empty when nothing does. That nobody has asked for permission yet is
 * no warning.
 */
export function warningsOf(
  objections: readonly ObjectionData[],
  t: TFunction<'permission'>,
  format: Format,
  names: WarningNames = {},
): string[] {
  const client = names.client || t('somebody');
  const person = names.person || client;
  const windows = names.windows ?? '';
  const sentence = (objection: ObjectionData): string => {
    const { code, day = '', time, contact = '', days = 0, minimumGap = 0, contacts = 0 } = objection;
    const channel = channelOf(objection);
    switch (code) {
      case 'client-do-not-contact':
        return t('warn.client-do-not-contact', { client });
      case 'person-do-not-contact':
        return t('warn.person-do-not-contact', { person });
      case 'permission-withdrawn':
        return t(`warn.withdrawn.${channel}`, { person });
      case 'no-address':
        return t(`warn.noAddress.${channel}`, { person });
      case 'window-never-open':
        return t('warn.never-open', { person });
      case 'day-off':
        return t('warn.day-off', { day: format.day(day) });
      case 'outside-work':
        return t('warn.outside-work', { time: time ?? '' });
      case 'window-closed':
        return windows === ''
          ? t('warn.window-closed-plain', { person })
          : t('warn.window-closed', { person, windows });
      case 'gap':
        return days === 0
          ? t('warn.gapSame', { day: format.day(contact) })
          : t('warn.gap', { count: days, day: format.day(contact), gap: minimumGap });
      case 'cap':
        return t('warn.cap', { contacts, count: days });
      default:
        return '';
    }
  };
  const told = objections.map(sentence).filter((text) => text !== '');
  return isRefused(objections) ? told.slice(0, 1) : told.slice(0, MOST);
}

/** The contact is not wanted at all, whatever the day. */
export const isRefused = (objections: readonly ObjectionData[]): boolean =>
  objections.some(({ code }) => REFUSALS.has(code));

const REFUSALS: ReadonlySet<string> = new Set([
  'client-do-not-contact',
  'person-do-not-contact',
  'permission-withdrawn',
]);

const channelOf = ({ channel }: ObjectionData): Channel =>
  CHANNELS.find((each) => each === channel) ?? 'phone';
