import { activityCommands, activityQueries } from '@db/activities';
import { approvalCommands, approvalQueries } from '@db/approvals';
import { backupJobs, backupQueries } from '@db/backup';
import { boardQueries } from '@db/board';
import { cadenceCommands, cadenceQueries } from '@db/cadence/serve';
import { calendarJobs, calendarQueries } from '@db/calendar';
import { documentCommands, documentJobs, documentQueries } from '@db/documents';
import { dealCommands, dealQueries } from '@db/deals';
import { appQueries } from '@db/app';
import { clientCommands, clientJobs, clientQueries } from '@db/clients';
import { importJobs, importQueries } from '@db/import';
import { leadQueries } from '@db/leads';
import { historyQueries } from '@db/log/history';
import { occasionCommands, occasionJobs, occasionQueries } from '@db/occasions';
import { paymentCommands, paymentJobs, paymentQueries } from '@db/payments';
import { permissionCommands, permissionQueries } from '@db/permissions';
import { planCommands, planJobs, planQueries } from '@db/plan';
import { pointCommands, pointQueries } from '@db/points';
import { peopleCommands } from '@db/people';
import { preparationCommands, preparationQueries } from '@db/preparation';
import { productCommands, productQueries } from '@db/products';
import { reminderJobs } from '@db/reminders';
import { recurrenceCommands, recurrenceQueries } from '@db/recurrences';
import { scriptCommands, scriptQueries } from '@db/scripts';
import { reportJobs, reportQueries } from '@db/reports';
import { searchQueries } from '@db/search';
import { sessionCommands, sessionQueries } from '@db/sessions';
import { segmentCommands, segmentQueries } from '@db/segments';
import { settingsCommands, settingsJobs, settingsQueries } from '@db/settings';
import { surveyCommands, surveyJobs, surveyQueries } from '@db/surveys';
import { todayQueries } from '@db/today';
import { triageJobs, triageQueries } from '@db/triage';
import type { CommandHandlers, JobHandlers, QueryHandlers } from './handlers';

/** Who answers what. A method of the contract without a handler here does not compile. */
export const queryHandlers: QueryHandlers = {
  ...permissionQueries,
  ...appQueries,
  ...backupQueries,
  ...clientQueries,
  ...historyQueries,
  ...productQueries,
  ...searchQueries,
  ...settingsQueries,
  ...planQueries,
  ...reportQueries,
  ...activityQueries,
  ...recurrenceQueries,
  ...dealQueries,
  ...documentQueries,
  ...approvalQueries,
  ...preparationQueries,
  ...boardQueries,
  ...todayQueries,
  ...triageQueries,
  ...calendarQueries,
  ...cadenceQueries,
  ...segmentQueries,
  ...occasionQueries,
  ...importQueries,
  ...paymentQueries,
  ...pointQueries,
  ...surveyQueries,
  ...leadQueries,
  ...scriptQueries,
  ...sessionQueries,
};

export const commandHandlers: Omit<CommandHandlers, 'history.undo' | 'history.redo'> = {
  ...clientCommands,
  ...peopleCommands,
  ...permissionCommands,
  ...productCommands,
  ...settingsCommands,
  ...planCommands,
  ...activityCommands,
  ...recurrenceCommands,
  ...dealCommands,
  ...documentCommands,
  ...pointCommands,
  ...paymentCommands,
  ...approvalCommands,
  ...preparationCommands,
  ...surveyCommands,
  ...cadenceCommands,
  ...segmentCommands,
  ...occasionCommands,
  ...scriptCommands,
  ...sessionCommands,
};

export const jobHandlers: JobHandlers = {
  ...backupJobs,
  ...clientJobs,
  ...settingsJobs,
  ...planJobs,
  ...reportJobs,
  ...documentJobs,
  ...importJobs,
  ...paymentJobs,
  ...reminderJobs,
  ...surveyJobs,
  ...triageJobs,
  ...occasionJobs,
  ...calendarJobs,
};
