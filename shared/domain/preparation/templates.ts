import type { EventType, PreparationTemplates, TemplateStep } from './schema';

export type { EventType, PreparationTemplates, TemplateStep } from './schema';

/** What a new database starts with; names of types and steps stand in the text catalogues. */
export const DEFAULT_PREPARATION: PreparationTemplates = {
  types: [
    {
      key: 'party',
      steps: [
        step('programme-agreed', -20, true),
        step('venue-booked', -20),
        step('artists-booked', -15),
        step('menu-agreed', -10, true),
        step('decoration-agreed', -8, true),
        step('guest-list', -7, true),
        step('equipment-booked', -5),
        step('run-sheet', -3, true),
        step('team-briefed', -1),
      ],
    },
    {
      key: 'conference',
      steps: [
        step('programme-agreed', -30, true),
        step('venue-booked', -30),
        step('speakers-confirmed', -25),
        step('registration-open', -20),
        step('menu-agreed', -10, true),
        step('materials-printed', -7, true),
        step('equipment-booked', -7),
        step('guest-list', -3, true),
        step('run-sheet', -2, true),
        step('team-briefed', -1),
      ],
    },
    {
      key: 'team-building',
      steps: [
        step('goals-agreed', -15, true),
        step('venue-booked', -12),
        step('programme-agreed', -10, true),
        step('transport-booked', -7),
        step('menu-agreed', -5, true),
        step('insurance-made', -5),
        step('guest-list', -3, true),
        step('bad-weather-plan', -2),
        step('team-briefed', -1),
      ],
    },
    {
      key: 'wedding',
      steps: [
        step('programme-agreed', -60, true),
        step('venue-booked', -60),
        step('artists-booked', -40),
        step('photographer-booked', -40),
        step('menu-agreed', -20, true),
        step('decoration-agreed', -15, true),
        step('guest-list', -10, true),
        step('seating-plan', -5, true),
        step('run-sheet', -3, true),
        step('team-briefed', -1),
      ],
    },
    {
      key: 'exhibition',
      steps: [
        step('goals-agreed', -20, true),
        step('venue-booked', -20),
        step('layout-agreed', -15, true),
        step('materials-printed', -10, true),
        step('equipment-booked', -5),
        step('staff-scheduled', -5),
        step('rehearsal-held', -1),
        step('team-briefed', -1),
      ],
    },
  ],
};

/** The type behind `deals.event_type`; null: none was chosen, or one in the user's own words. */
export const eventTypeOf = ({ types }: PreparationTemplates, key: string): EventType | null =>
  types.find((type) => type.key === key) ?? null;

function step(key: string, offset: number, signOff = false): TemplateStep {
  return { key, offset, signOff };
}
