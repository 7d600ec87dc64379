export { activityCommands, planActivity } from './commands';
export { activityQueries } from './queries';
export { ACTIVITY_COLUMNS, ACTIVITY_JOINS } from './read';
