import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import { CuepointError } from '@shared/errors';
import { barsOf } from './addresses';
import { type NamedSide, shownSide, sidesOf } from './sides';
import { verdictOn } from './verdict';

export const permissionQueries: FeatureQueries<'permissions'> = {
  'permissions.ofClient': (db, { clientId, today }) => {
    const sides = sidesOf(db, [clientId]);
    const client = clientSide(sides, clientId);
    return sides.map((side) => shownSide(side, client, today));
  },

  'permissions.history': (db, { clientId, personId }) => {
    const sides = sidesOf(db, [clientId]);
    const client = clientSide(sides, clientId);
    if (personId === null) return [...client.entries];
    const person = sides.find((side) => side.personId === personId);
    return [...(person?.entries ?? []), ...client.entries].sort(latestFirst);
  },

  'permissions.verdict': (db: ReadableDb, wish) => verdictOn(db, wish),
  'permissions.ofAddresses': (db, asked) => barsOf(db, asked),
};

function clientSide(sides: readonly NamedSide[], id: string): NamedSide {
  const client = sides.find(({ personId }) => personId === null);
  if (!client) throw new CuepointError('not-found', { what: 'client', id });
  return client;
}

const latestFirst = (a: NamedSide['entries'][number], b: NamedSide['entries'][number]): number =>
  a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1;
