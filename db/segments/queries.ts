import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import type { Segment } from '@shared/contract/segments';

export const segmentQueries: FeatureQueries<'segments'> = {
  'segments.list': (db) => {
    const counts = clientsBySegment(db);
    const known = db.all<Omit<Segment, 'clients'>>(SEGMENTS);
    const names = new Set(known.map(({ name }) => name));
    return {
      segments: known.map((segment) => ({ ...segment, clients: counts.get(segment.name) ?? 0 })),
      others: [...counts]
        .filter(([name]) => name !== '' && !names.has(name))
        .map(([name, clients]) => ({ name, clients })),
      without: counts.get('') ?? 0,
    };
  },
};

const SEGMENTS =
  'SELECT id, name, ideal, maximum, minimum_gap AS minimumGap FROM segments ORDER BY position, id';

/** From the index of the client list alone. */
const clientsBySegment = (db: ReadableDb): Map<string, number> =>
  new Map(
    db
      .all<{ segment: string; count: number }>(
        'SELECT segment, count(*) AS count FROM clients WHERE deleted_at IS NULL GROUP BY segment ORDER BY segment',
      )
      .map(({ segment, count }) => [segment, count]),
  );
