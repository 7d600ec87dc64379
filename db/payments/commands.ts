import type { FeatureCommands } from '@db/serve/handlers';
import { entryCommands } from './entries';
import { lineCommands } from './lines';
import { updateRefund } from './refunds';

export const paymentCommands: FeatureCommands<'payments'> = {
  ...lineCommands,
  ...entryCommands,
  'payments.updateRefund': updateRefund,
};
