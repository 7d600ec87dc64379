export { type ClockWords, useClockWords } from './useClockWords';
export { createFormat, type Format, type FormatSettings } from './format';
export { type Names, useNames } from './useNames';
export { useFormat } from './useFormat';
export { useFormatAnyway } from './useFormatAnyway';
export { dayNow, useToday } from './useToday';
