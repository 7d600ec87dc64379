export { recurrenceCommands } from './commands';
export { recurrenceQueries } from './queries';
