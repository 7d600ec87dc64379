export { clientCommands } from './commands';
export { clientJobs } from './export';
export { clientQueries } from './queries';
