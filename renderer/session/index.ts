/** The day's calls one after the other. */
export { StartCalls } from './StartCalls';
export { useStartCalls } from './useStartCalls';
