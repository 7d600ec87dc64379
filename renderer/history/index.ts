export { HISTORY_SLICE, RecordHistory } from './RecordHistory';
