export { scriptCommands } from './commands';
export { scriptQueries } from './queries';
