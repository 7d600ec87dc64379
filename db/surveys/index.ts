export { surveyCommands } from './commands';
export { surveyJobs } from './import';
export { surveyQueries } from './queries';
