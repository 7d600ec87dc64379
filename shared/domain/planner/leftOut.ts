import { present } from '@shared/errors';
import type { LeftOut } from './answer';
import type { Wanted } from './candidates';
import type { PlanFrame } from './frame';
import { filled, noteAt, type noteWriter } from './notes';
import type { Placing } from './placing';
import { compareTexts } from '@shared/domain/order';
import { sortByPriority } from './priority';
import type { PlanRequest, StandingLine } from './request';
import { slotOf } from './settings';
import type { generatedKeys, Standing } from './standing';
import type { ReasonWays } from './ways';

interface Sources {
  readonly wanted: readonly Wanted[];
  readonly joined: ReadonlyMap<string, StandingLine>;
  readonly request: PlanRequest;
  readonly frame: PlanFrame;
  readonly placing: Placing;
  readonly standing: readonly Standing[];
  readonly write: ReturnType<typeof noteWriter>;
  readonly keyOf: ReturnType<typeof generatedKeys>;
}

/** Every client that is in no line, by priority, each with the reason why not (`product.md` §5). */
export function leftOutOf(sources: Sources): LeftOut[] {
  const { wanted, joined, placing } = sources;
  const inside = new Set(placing.placed.map(({ client }) => client));
  const takers = takersOf(sources);
  const leads = new Map<ReasonWays, Wanted>();
  for (const client of wanted) {
    if (!inside.has(client) && !joined.has(client.clientId)) leads.set(leadOf(client), client);
  }
  return sortByPriority([...leads.keys()]).map((lead) => {
    const client = present(leads.get(lead), 'each lead has its client');
    return explain(client, lead, sources, takers);
  });
}

/** The reason to explain: the first with a way, else the first that is not a refusal, else the first. */
function leadOf({ reasons }: Wanted): ReasonWays {
  const possible =
    reasons.find(({ ways }) => ways.length > 0) ?? reasons.find(({ refusal }) => refusal === null);
  return possible ?? present(reasons[0], 'a client without a reason is no candidate');
}

function explain(
  { clientId, reasons }: Wanted,
  lead: ReasonWays,
  { request, frame, write }: Sources,
  takers: ReturnType<typeof takersOf>,
): LeftOut {
  const because = (code: LeftOut['code'], takenBy: readonly string[] = []): LeftOut => ({
    clientId,
    personId: lead.candidate.personId,
    reasons: reasons.length === 1 ? [lead.reason] : reasons.map(({ reason }) => reason),
    code,
    channel:
      lead.refusal && code === lead.refusal.code && 'channel' in lead.refusal ? lead.refusal.channel : null,
    days: write(filled(lead.notes)),
    takenBy,
  });
  if (request.removed.has(clientId)) return because('removed');
  if (lead.ways.length > 0) return because('no-room', takers.ofWays(lead));
  if (lead.refusal) return because(lead.refusal.code);
  const isTaken = frame.days.some((_, day) => noteAt(lead.notes, day) === 'taken');
  return isTaken ? because('no-room', takers.ofDays(lead)) : because('no-day');
}

/** Who stands in the way of whom; one list for all who are kept out by the same. */
function takersOf({ placing, standing, frame, keyOf }: Sources) {
  const byPlace = new Map<number, string[]>();
  for (const { place, client } of placing.placed) {
    const keys = byPlace.get(place) ?? [];
    keys.push(keyOf(client.clientId));
    byPlace.set(place, keys);
  }
  const standingOn = (slot: string, day: string): string[] =>
    standing
      .filter(({ line }) => line.day === day && slotOf(line.kind) === slot)
      .map(({ line }) => line.key)
      .sort(compareTexts);
  const byPlaces = new Map<readonly number[], readonly string[]>();
  const byNotes = new Map<string, readonly string[]>();
  return {
    ofWays({ ways }: ReasonWays): readonly string[] {
      // The last way is the widest: on any day that is possible at all.
      const places = placing.blocking(present(ways.at(-1), 'who is kept out by others has a way'));
      return once(byPlaces, places, () =>
        places.flatMap((place) => {
          const { slot, day, within } = present(
            placing.places.all[place],
            'a full place is one of the places',
          );
          const on = within === null ? standingOn(slot, frame.days[day] ?? '') : [];
          return [...(byPlace.get(place) ?? []), ...on];
        }),
      );
    },
    ofDays({ notes, reason }: ReasonWays): readonly string[] {
      const slot = slotOf(reason.kinds[0] ?? 'call');
      return once(byNotes, `${slot} ${notes}`, () =>
        frame.days.flatMap((day, index) => (noteAt(notes, index) === 'taken' ? standingOn(slot, day) : [])),
      );
    },
  };
}

function once<K>(known: Map<K, readonly string[]>, key: K, make: () => string[]): readonly string[] {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
