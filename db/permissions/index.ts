export { type ReachBook, readReach } from './reach';
