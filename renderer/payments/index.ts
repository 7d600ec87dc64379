export { PaymentsSection } from './PaymentsSection';
