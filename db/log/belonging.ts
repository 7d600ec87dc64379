/** What a sale is made of besides its deal: tables with `client_id`, `deal_id` and `deleted_at`. */
export const OF_SALE = [
  'documents',
  'approval_rounds',
  'payment_lines',
  'receipts',
  'refunds',
  'preparation_steps',
  'survey_responses',
  'cases',
] as const;

/** What goes into the trash with its deal and comes back with it. */
export const WITH_DEAL = ['activities', 'control_points', 'recurrences', ...OF_SALE] as const;

/** What goes into the trash with its client and comes back with it. */
export const WITH_CLIENT = ['people', 'deals', 'yearly_events', ...WITH_DEAL] as const;
