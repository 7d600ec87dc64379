export { searchQueries } from './queries';
