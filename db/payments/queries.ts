import type { FeatureQueries } from '@db/serve/handlers';
import { paymentsOf } from './overview';
import { listReceivables, receivablesByClient, receivableSums } from './receivables';

export const paymentQueries: FeatureQueries<'payments'> = {
  'payments.of': paymentsOf,
  'payments.receivables': listReceivables,
  'payments.receivableSums': receivableSums,
  'payments.receivablesByClient': receivablesByClient,
};
