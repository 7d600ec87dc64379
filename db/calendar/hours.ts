import type { ReadableDb } from '@db/connection/sqlite';
import { readReach } from '@db/permissions';
import { readSettings } from '@db/settings/read';
import type { OutputOf } from '@shared/contract';
import { openSpans } from '@shared/domain/calendar/openSpans';
import { type Day, daysBetween } from '@shared/domain/time';

/** When somebody can be reached live, day by day on the user's clock. */
export function hoursOf(
  db: ReadableDb,
  { from, to }: { readonly from: Day; readonly to: Day },
  {
    clientId,
    personId,
    today,
  }: { readonly clientId: string; readonly personId: string | null; readonly today: Day },
): OutputOf<'calendar.hours'> {
  const reach = readReach(db, { clientIds: [clientId], today }).of(clientId, personId);
  const { zone } = readSettings(db);
  const { hours } = reach;
  return {
    refused: reach.clientDoNotContact || reach.personDoNotContact,
    spans:
      hours === null || hours.windows === null
        ? null
        : daysBetween(from, to).flatMap((day) =>
            openSpans(hours, day, zone).map((span) => ({ day, ...span })),
          ),
  };
}
