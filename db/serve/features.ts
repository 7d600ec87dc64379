import { activityCommands, activityQueries } from '@db/activities';
import { backupJobs } from '@db/backup';
import { boardQueries } from '@db/board';
import { calendarQueries } from '@db/calendar';
import { dealCommands, dealQueries } from '@db/deals';
import { appQueries } from '@db/app';
import { clientCommands, clientJobs, clientQueries } from '@db/clients';
import { importJobs, importQueries } from '@db/import';
import { historyQueries } from '@db/log/history';
import { planCommands, planJobs, planQueries } from '@db/plan';
import { pointCommands } from '@db/points';
import { peopleCommands } from '@db/people';
import { productCommands, productQueries } from '@db/products';
import { searchQueries } from '@db/search';
import { settingsCommands, settingsJobs, settingsQueries } from '@db/settings';
import { todayQueries } from '@db/today';
import type { CommandHandlers, JobHandlers, QueryHandlers } from './handlers';

/** Who answers what. A method of the contract without a handler here does not compile. */
export const queryHandlers: QueryHandlers = {
  ...appQueries,
  ...clientQueries,
  ...historyQueries,
  ...productQueries,
  ...searchQueries,
  ...settingsQueries,
  ...planQueries,
  ...activityQueries,
  ...dealQueries,
  ...boardQueries,
  ...todayQueries,
  ...calendarQueries,
  ...importQueries,
};

export const commandHandlers: Omit<CommandHandlers, 'history.undo' | 'history.redo'> = {
  ...clientCommands,
  ...peopleCommands,
  ...productCommands,
  ...settingsCommands,
  ...planCommands,
  ...activityCommands,
  ...dealCommands,
  ...pointCommands,
};

export const jobHandlers: JobHandlers = {
  ...backupJobs,
  ...clientJobs,
  ...settingsJobs,
  ...planJobs,
  ...importJobs,
};
