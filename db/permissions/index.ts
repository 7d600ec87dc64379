export { appointmentsOf } from './appointments';
export { permissionCommands } from './commands';
export { permissionQueries } from './queries';
export { type ReachBook, readReach } from './reach';
