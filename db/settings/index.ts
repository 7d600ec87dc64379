export { settingsCommands } from './commands';
export { settingsJobs } from './jobs';
export { settingsQueries } from './queries';
