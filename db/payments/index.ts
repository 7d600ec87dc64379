export { paymentCommands } from './commands';
export { paymentJobs } from './export';
export { paymentQueries } from './queries';
export { dropRefunds, hasGivenBack, oweRefund } from './refunds';
export { assertCurrencyStays, hasReceipts, isMoneyBooked, moneyIn } from './store';
