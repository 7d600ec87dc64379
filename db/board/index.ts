export { boardQueries } from './queries';
