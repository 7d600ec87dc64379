export { type CadenceCandidate, cadenceCandidates } from './candidates';
export { contactDaysOf, frequenciesOf } from './frequency';
