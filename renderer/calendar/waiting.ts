import type { OutputOf } from '@shared/contract';
import type { CalendarItem } from '@shared/contract/calendar';
import type { OccasionRow } from '@shared/contract/occasions';
import type { Day } from '@shared/domain/time';
import type { Place } from './moving';

type Open = OutputOf<'today.open'>;

/** Something that has no place in the days to come: it is dragged into the calendar, or carried there by keys. */
export type WaitingItem =
  | { readonly kind: 'overdue'; readonly id: string; readonly activity: Open['overdue']['rows'][number] }
  | { readonly kind: 'client'; readonly id: string; readonly client: Open['withoutNext']['rows'][number] }
  | { readonly kind: 'occasion'; readonly id: string; readonly occasion: OccasionRow };

export const clientOf = (item: WaitingItem): { readonly id: string; readonly name: string } => {
  switch (item.kind) {
    case 'overdue':
      return { id: item.activity.clientId, name: item.activity.clientName };
    case 'client':
      return { id: item.client.clientId, name: item.client.name };
    case 'occasion':
      return { id: item.occasion.clientId, name: item.occasion.client };
  }
};

export const personOf = (item: WaitingItem): string | null =>
  item.kind === 'client' ? null : item.kind === 'overdue' ? item.activity.personId : item.occasion.personId;

/** What a contact takes when nothing says it, in minutes. */
export const USUAL_LENGTH = 30;

/** Where it stands when it is taken up: on the day that is looked at, not in the past. */
export const firstPlace = (item: WaitingItem, day: Day, today: Day): Place => ({
  day: day < today ? today : day,
  time: item.kind === 'overdue' ? item.activity.time : null,
  minutes: (item.kind === 'overdue' ? item.activity.minutes : null) ?? USUAL_LENGTH,
});

/** How it is drawn where it would stand. */
export function ghostOf(item: WaitingItem, place: Place): Extract<CalendarItem, { layer: 'activity' }> {
  const { id: clientId, name: clientName } = clientOf(item);
  return {
    ...{ layer: 'activity', id: GHOST, clientId, clientName, dealTitle: '', dealId: null, status: 'planned' },
    personId: personOf(item),
    kind: item.kind === 'overdue' ? item.activity.kind : item.kind === 'occasion' ? 'greeting' : 'call',
    purpose: item.kind === 'overdue' ? item.activity.purpose : '',
    ...place,
  };
}

export const GHOST = 'ghost';
