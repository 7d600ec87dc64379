import { comparePriority } from './priority';
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

/** All ways of all clients, the highest priority first; of one reason in time before late. */
export function waysByPriority(wanted: readonly Wanted[]): { readonly way: Way; readonly client: Wanted }[] {
  const all: { readonly way: Way; readonly client: Wanted }[] = [];
  for (const client of wanted) {
    for (const { ways } of client.reasons) for (const way of ways) all.push({ way, client });
  }
  return all.sort((a, b) => comparePriority(a.way, b.way) || Number(a.way.isLate) - Number(b.way.isLate));
}
