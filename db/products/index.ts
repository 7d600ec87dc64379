export { productCommands } from './commands';
export { productQueries } from './queries';
