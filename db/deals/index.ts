export { agesAt, type ProcessRules, readRules } from './age';
export { dealCommands } from './commands';
export { dealQueries } from './queries';
