/** Fields that are read as text and edited where they stand: Enter or leaving saves, Esc takes back. */
export { InPlaceNotes } from './InPlaceNotes';
export { InPlaceText } from './InPlaceText';
