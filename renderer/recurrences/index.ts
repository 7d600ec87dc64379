export { RepeatMark } from './RepeatMark';
export { useRepeatWords } from './useRepeatWords';
