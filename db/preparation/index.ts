export { preparationCommands } from './commands';
export { assertEventDay, recalculateSteps } from './eventDay';
export { preparationQueries } from './queries';
