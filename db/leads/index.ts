export { leadQueries } from './queries';
