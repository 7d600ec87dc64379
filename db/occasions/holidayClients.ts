import type { ReadableDb } from '@db/connection/sqlite';
import type { MergedOccasion } from '@shared/domain/occasions';
import type { Day } from '@shared/domain/time';
import { present } from '@shared/errors';
import { MAY_BE_GREETED } from './rows';
import type { Waiting } from './waiting';

/** The clients that are greeted on a holiday, one by one in the order of their ids. */
export function clientsOfHoliday(
  db: ReadableDb,
  { single, alike, apart }: Waiting,
  holiday: Day,
  manager: string | null,
): { total: number; page(offset: number, limit: number): MergedOccasion[] } {
  const own = single.filter(({ kind, day }) => kind === 'holiday' && day === holiday);
  const others = alike.filter(({ occasion }) => occasion.day === holiday);
  if (others.length === 0)
    return { total: own.length, page: (offset, limit) => own.slice(offset, offset + limit) };
  const ofClient = new Map(own.map((each) => [each.clientId, each]));
  const ofCountry = new Map(others.flatMap(({ texts, occasion }) => texts.map((text) => [text, occasion])));
  return {
    total: own.length + others.reduce((sum, { clients }) => sum + clients, 0),
    page: (offset, limit) =>
      db
        .all<{ id: string; country: string }>(PAGE, {
          ...{ manager, offset, limit },
          own: JSON.stringify([...ofClient.keys()]),
          apart: JSON.stringify([...apart]),
          countries: JSON.stringify([...ofCountry.keys()]),
        })
        .map(
          ({ id, country }) =>
            ofClient.get(id) ?? sameOf(present(ofCountry.get(country), 'it was asked for'), id),
        ),
  };
}

/** What a client of the country has: the same as the first one. */
const sameOf = (occasion: MergedOccasion, clientId: string): MergedOccasion => {
  const of = <T extends { readonly day: Day }>(each: T) => ({
    ...each,
    ...{ id: `holiday ${clientId} ${each.day}`, clientId },
  });
  return { ...of(occasion), also: occasion.also.map(of) };
};

/** Walks the clients by their ids until the page is full. */
const PAGE = `SELECT c.id, c.country FROM clients c INDEXED BY sqlite_autoindex_clients_1
  WHERE c.id > '' AND (c.id IN (SELECT value FROM json_each(:own))
    OR (c.country IN (SELECT value FROM json_each(:countries)) AND ${MAY_BE_GREETED}
      AND c.id NOT IN (SELECT value FROM json_each(:apart))))
  ORDER BY c.id LIMIT :limit OFFSET :offset`;
