import { comparePriority, sortByPriority } from './priority';
import type { Candidate } from './request';
import type { ReasonWays, Way, WayFinder } from './ways';

/** A client with all its reasons, the most important first. */
export interface Wanted {
  readonly clientId: string;
  readonly reasons: readonly ReasonWays[];
}

/** Merges the candidates of each client: one line per client (`product.md` §5). Clients without any reason are left away. */
export function mergeCandidates(candidates: readonly Candidate[], finder: WayFinder): Wanted[] {
  const byClient = new Map<string, ReasonWays[]>();
  for (const candidate of candidates) {
    for (const reason of candidate.reasons) {
      const found = finder.find(candidate, reason);
      const before = byClient.get(candidate.clientId);
      if (before) before.push(found);
      else byClient.set(candidate.clientId, [found]);
    }
  }
  return Array.from(byClient, ([clientId, reasons]) => ({
    clientId,
    reasons: reasons.length > 1 ? reasons.sort(comparePriority) : reasons,
  }));
}

/** A way with the client that it serves. */
export interface ClientWay extends Way {
  readonly client: Wanted;
}

/** All ways of all clients, the highest priority first; of one reason in time before late. */
export function waysByPriority(wanted: readonly Wanted[]): ClientWay[] {
  const all: ClientWay[] = [];
  for (const client of wanted) {
    for (const { ways } of client.reasons) for (const way of ways) all.push({ ...way, client });
  }
  return sortByPriority(all, (a, b) => Number(a.isLate) - Number(b.isLate));
}
