import { historyQueries } from '@db/log/history';
import { productCommands, productQueries } from '@db/products';
import type { CommandHandlers, JobHandlers, QueryHandlers } from './handlers';

/** Who answers what. A method of the contract without a handler here does not compile. */
export const queryHandlers: QueryHandlers = {
  ...historyQueries,
  ...productQueries,
};

export const commandHandlers: Omit<CommandHandlers, 'history.undo' | 'history.redo'> = {
  ...productCommands,
};

export const jobHandlers: JobHandlers = {};
