export { AGING_COLUMNS, type Aging, ageOf } from './age';
export { dealCommands } from './commands';
export { dealQueries } from './queries';
