export { occasionCommands } from './commands';
export { occasionsIn } from './find';
export { occasionJobs } from './jobs';
export { occasionQueries } from './queries';
