export { todayQueries } from './queries';
