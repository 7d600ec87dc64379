import type { Size } from './index';
import type { World } from './world';

/** Parts of all contacts that fall into today's month, 0…1. */
export interface MonthShare {
  readonly done: number;
  readonly planned: number;
}

export interface Quotas {
  deals(client: number): number;
  hasOpen(client: number): boolean;
  activities(client: number): number;
  readonly month: MonthShare;
}

/** One client in ten is a lead that never had a deal. */
const LEADS = 0.1;
/** About so many clients have a planned contact. */
const PLANNED = 0.85;

/** These lie in the month too, whatever is left of it (see `plannedDay`). */
const OVERDUE_AND_TODAY = 0.045;

/** Shares the totals among the clients, so that they come out exactly. */
export function quotas(size: Size, { days }: World): Quotas {
  const leads = Math.floor(size.clients * LEADS);
  const buyers = size.clients - leads;
  const share = (total: number, among: number, index: number) =>
    Math.floor(((index + 1) * total) / among) - Math.floor((index * total) / among);
  const elapsed = (1 - days.monthStart) / (days.monthEnd - days.monthStart + 1);
  const planned = size.clients * PLANNED;
  return {
    // Every tenth client is a lead; the others share the deals.
    deals: (client) => (client % 10 === 9 ? 0 : share(size.deals, buyers, client - Math.floor(client / 10))),
    hasOpen: (client) => client % 10 !== 9 && share(size.open, buyers, client - Math.floor(client / 10)) > 0,
    activities: (client) => share(size.activities, size.clients, client),
    month: {
      done: (size.inMonth * elapsed) / (size.activities - planned),
      planned: Math.max(0, (size.inMonth * (1 - elapsed)) / planned - OVERDUE_AND_TODAY),
    },
  };
}
