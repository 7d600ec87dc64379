import type { OccasionChoices } from './schema';
import { OCCASION_RULES } from './occasion';

/** Greetings at New Year are the custom of the trade; other holidays are the user's choice. */
export const DEFAULT_OCCASIONS: OccasionChoices = {
  on: { birthday: true, holiday: true, anniversary: true, 'client-event': true },
  ...OCCASION_RULES,
  holidays: ['01-01'],
};
