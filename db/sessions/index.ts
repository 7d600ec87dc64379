export { sessionCommands } from './commands';
export { sessionQueries } from './queries';
