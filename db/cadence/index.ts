export { type CadenceCandidate, cadenceCandidates } from './candidates';
export {
  countSilent,
  DUE,
  KEPT_TOUCH,
  type KeptTouch,
  standingDays,
  standingIs,
  touchAndStanding,
} from './standing';
export { contactDaysOf, frequenciesOf } from './frequency';
export { clientCadence } from './one';
