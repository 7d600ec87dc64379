import type { FeatureQueries } from '@db/serve/handlers';
import { keptCopies } from './kept';

export const backupQueries: FeatureQueries<'backup'> = {
  'backup.kept': (db) =>
    keptCopies(db.value<string>("SELECT file FROM pragma_database_list WHERE name = 'main'")),
};
