export { activityCommands } from './commands';
export { moveActivity, type MovedBy } from './move';
export { planActivity } from './plan';
export { activityQueries } from './queries';
export { ACTIVITY_COLUMNS, ACTIVITY_JOINS } from './read';
export { insertActivity, type NewContact, plannedActivity, storedActivity } from './store';
