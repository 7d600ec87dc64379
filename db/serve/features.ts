import { historyQueries } from '@db/log/history';
import { productCommands, productQueries } from '@db/products';
import { settingsCommands, settingsJobs, settingsQueries } from '@db/settings';
import type { CommandHandlers, JobHandlers, QueryHandlers } from './handlers';

/** Who answers what. A method of the contract without a handler here does not compile. */
export const queryHandlers: QueryHandlers = {
  ...historyQueries,
  ...productQueries,
  ...settingsQueries,
};

export const commandHandlers: Omit<CommandHandlers, 'history.undo' | 'history.redo'> = {
  ...productCommands,
  ...settingsCommands,
};

export const jobHandlers: JobHandlers = {
  ...settingsJobs,
};
