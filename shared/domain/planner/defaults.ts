import type { PlannerChoices } from './schema';
import { PLANNER_DEFAULTS } from './settings';

/** Until the user says otherwise. */
export const DEFAULT_PLANNER: PlannerChoices = { ...PLANNER_DEFAULTS, cap: { contacts: 3, days: 14 } };
