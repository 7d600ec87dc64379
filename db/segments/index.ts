export { segmentCommands } from './commands';
export { segmentQueries } from './queries';
