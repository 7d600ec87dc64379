import { activityCommands, activityQueries } from '@db/activities';
import { historyQueries } from '@db/log/history';
import { planJobs, planQueries } from '@db/plan';
import { productCommands, productQueries } from '@db/products';
import { settingsCommands, settingsJobs, settingsQueries } from '@db/settings';
import type { CommandHandlers, JobHandlers, QueryHandlers } from './handlers';

/** Who answers what. A method of the contract without a handler here does not compile. */
export const queryHandlers: QueryHandlers = {
  ...historyQueries,
  ...productQueries,
  ...settingsQueries,
  ...planQueries,
  ...activityQueries,
};

export const commandHandlers: Omit<CommandHandlers, 'history.undo' | 'history.redo'> = {
  ...productCommands,
  ...settingsCommands,
  ...activityCommands,
};

export const jobHandlers: JobHandlers = {
  ...settingsJobs,
  ...planJobs,
};
