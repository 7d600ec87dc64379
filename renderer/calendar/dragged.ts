import { type CalendarEvent, inColumns } from './events';
import type { Focus } from './useShades';
import { clientOf, firstPlace, GHOST, ghostOf, type WaitingItem } from './waiting';

/** Whose hours are shaded: of what is dragged or carried, else of the chosen contact. */
export function focusOf(
  dragged: WaitingItem | null,
  carrying: { readonly clientId: string; readonly personId: string | null; readonly name: string } | null,
  selected: CalendarEvent | undefined,
): Focus | null {
  if (dragged) return { clientId: clientOf(dragged).id, personId: null, name: clientOf(dragged).name };
  if (carrying) return carrying;
  if (selected?.item.layer !== 'activity') return null;
  const { clientId, personId, clientName } = selected.item;
  return { clientId, personId, name: clientName };
}

/** What is dragged from the list, as the days draw it under the pointer. */
export function outsideEvent(item: WaitingItem, today: string, zone: string): CalendarEvent {
  const place = firstPlace(item, today, today, zone);
  const contact = ghostOf(item, { ...place, time: place.time ?? '09:00' });
  const words = { title: contact.clientName, detail: '', hint: contact.clientName, against: [] };
  return { id: GHOST, item: contact, sign: 'planned', ...words, ...inColumns(contact), isGhost: true };
}
