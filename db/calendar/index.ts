export { calendarQueries } from './queries';
