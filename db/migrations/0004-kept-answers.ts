import type { Migration } from './migration';

/**
 * Kept answers to questions that counted or joined more rows the more data there is: what each day came to in contacts and in stages,
 * how many clients have been silent since when, and which days of the year the clients are greeted on. Derived by triggers
 * (db/derived); never written by hand, never logged.
 */
export const keptAnswers: Migration = {
  version: 4,
  name: 'kept-answers',
  up: (db) =>
    db.exec(`
-- How many contacts. 'planned': wait on the day; 'kept': planned for the day and done; 'done': done on the day, with their result
-- ('' where there is none).
CREATE TABLE contact_counts (
  figure TEXT NOT NULL CHECK (figure IN ('planned', 'kept', 'done')),
  day TEXT NOT NULL,
  manager TEXT NOT NULL,
  slot TEXT NOT NULL CHECK (slot IN ('calls', 'meetings')),
  result TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (figure, day, manager, slot, result)
) STRICT, WITHOUT ROWID;

-- Which of a day's contacts were entered last is found in the index alone.
DROP INDEX activities_done;
CREATE INDEX activities_done ON activities
  (done_day, id, manager, day, time, zone, status, deleted_at, kind, result, done_at)
  WHERE status = 'done' AND deleted_at IS NULL;

-- What is at the same time as another contact is found in the index alone.
DROP INDEX activities_timed;
CREATE INDEX activities_timed ON activities (day, time, id, kind, minutes, manager, client_id, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL AND time IS NOT NULL;

-- How many deals went forward or back on a day; the manager is the deal's.
CREATE TABLE move_counts (
  day TEXT NOT NULL,
  manager TEXT NOT NULL,
  entry TEXT NOT NULL CHECK (entry IN ('forward', 'back')),
  count INTEGER NOT NULL,
  PRIMARY KEY (day, manager, entry)
) STRICT, WITHOUT ROWID;

-- Clients that can lose touch and whose cadence is not paused, by what their silence follows from.
CREATE TABLE touch_counts (
  ideal INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  maximum_day TEXT NOT NULL,
  dormant_day TEXT NOT NULL,
  manager TEXT NOT NULL,
  count INTEGER NOT NULL,
  -- How many of them nobody has planned to contact.
  unplanned INTEGER NOT NULL,
  PRIMARY KEY (ideal, from_day, maximum_day, dormant_day, manager)
) STRICT, WITHOUT ROWID;
-- Those whose pause is over by a day are counted when they are asked for, because a pause ends without anybody writing.
CREATE INDEX touch_state_paused ON touch_state (paused_until, listed) WHERE paused_until IS NOT NULL;

-- Birthdays and past events of clients that may be greeted, by day of the year (MM-DD).
CREATE TABLE occasion_days (
  kind TEXT NOT NULL CHECK (kind IN ('birthday', 'anniversary')),
  month_day TEXT NOT NULL,
  -- Of the person, of the deal.
  record_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  -- Of the client.
  manager TEXT NOT NULL,
  country TEXT NOT NULL,
  -- The birthday or the day of the event, as the record has it.
  since TEXT NOT NULL,
  PRIMARY KEY (kind, month_day, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX occasion_days_by_client ON occasion_days (client_id);
DROP INDEX people_by_birthday;
DROP INDEX deals_by_event;

-- How many clients that may be greeted live in a country, as the clients name it.
CREATE TABLE country_counts (
  country TEXT NOT NULL,
  manager TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (country, manager)
) STRICT, WITHOUT ROWID;
`),
};
