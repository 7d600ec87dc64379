export { EventDayButton } from './EventDayButton';
export { EventTypeText } from './EventTypeText';
export { PreparationSection } from './PreparationSection';
