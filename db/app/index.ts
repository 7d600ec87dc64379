import type { FeatureQueries } from '@db/serve/handlers';

export const appQueries: FeatureQueries<'app'> = {
  'app.status': (db) => ({
    schemaVersion: db.value<number>('PRAGMA user_version'),
    clients: db.value<number>('SELECT count(*) FROM clients WHERE deleted_at IS NULL'),
  }),
};
