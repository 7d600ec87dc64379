import type { Migration } from './migration';

/**
 * Planned contacts with a time stand together by the clock on which they were agreed, so that those of other zones than the user's, which
 * are few, are found without looking at the others.
 */
export const otherClocks: Migration = {
  version: 7,
  name: 'other-clocks',
  up: (db) =>
    db.exec(`
CREATE INDEX activities_by_zone ON activities (zone, day, time, id, manager, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL AND time IS NOT NULL;
`),
};
