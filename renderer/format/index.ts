export { createFormat, type Format, type FormatSettings } from './format';
export { useFormat } from './useFormat';
export { dayNow, useToday } from './useToday';
