import type { Migration } from './migration';

const DAY = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;
const TIME = (column: string) => `CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]')`;
const CHANNELS = "('phone', 'meeting', 'message', 'email', 'letter')";
const KINDS = "('call', 'meeting', 'video', 'message', 'email', 'letter', 'visit', 'invitation', 'greeting')";
/** Of a client, or of one of its people when person_id is set. */
const WHOSE = `client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE CASCADE`;

/**
 * What the follow-up planner needs (`product.md` §4 and §5): permission and windows, cadence by segment, snoozes and recurrence,
 * occasions, scripts, call sessions, and the week's plan with its explanations.
 */
export const planner: Migration = {
  version: 3,
  name: 'planner',
  up: (db) =>
    db.exec(`
-- Permission ------------------------------------------------------------------------------------------------------
-- Null: may be contacted; else what was said, '' when nothing is known of it.
ALTER TABLE clients ADD COLUMN do_not_contact TEXT;
ALTER TABLE people ADD COLUMN do_not_contact TEXT;
CREATE INDEX clients_do_not_contact ON clients (manager, id) WHERE do_not_contact IS NOT NULL AND deleted_at IS NULL;
-- On whose wall clock the windows are; null: the user's.
ALTER TABLE clients ADD COLUMN zone TEXT;
ALTER TABLE people ADD COLUMN zone TEXT;
ALTER TABLE clients ADD COLUMN preferred_channel TEXT CHECK (preferred_channel IN ${CHANNELS});
ALTER TABLE people ADD COLUMN preferred_channel TEXT CHECK (preferred_channel IN ${CHANNELS});
-- Name in a messenger, as the user writes it: "Telegram @anna".
ALTER TABLE people ADD COLUMN messenger TEXT NOT NULL DEFAULT '';

-- The history of what was permitted: the entry of the latest day holds, of one day the one entered last.
CREATE TABLE permissions (
  id TEXT PRIMARY KEY,
  ${WHOSE},
  channel TEXT NOT NULL CHECK (channel IN ${CHANNELS}),
  permission TEXT NOT NULL CHECK (permission IN ('granted', 'unknown', 'withdrawn')),
  day TEXT NOT NULL ${DAY('day')},
  -- How it was said, and what: "in a call", "please no calls before noon".
  how TEXT NOT NULL DEFAULT '',
  said TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX permissions_by_client ON permissions (client_id, person_id, channel, day, id);
CREATE INDEX permissions_by_person ON permissions (person_id) WHERE person_id IS NOT NULL;

-- "Calls Friday 13:00-15:30"; without any, every time is as good. A window to 00:00 ends with the day.
CREATE TABLE contact_windows (
  id TEXT PRIMARY KEY,
  ${WHOSE},
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_time TEXT NOT NULL ${TIME('from_time')},
  to_time TEXT NOT NULL ${TIME('to_time')},
  CHECK (to_time = '00:00' OR from_time < to_time)
) STRICT;
CREATE INDEX contact_windows_by_client ON contact_windows (client_id, person_id, weekday, from_time);
CREATE INDEX contact_windows_by_person ON contact_windows (person_id) WHERE person_id IS NOT NULL;

-- What else is known of a client (product.md §4).
ALTER TABLE needs ADD COLUMN preferences TEXT NOT NULL DEFAULT '';
ALTER TABLE needs ADD COLUMN motives TEXT NOT NULL DEFAULT '';
ALTER TABLE needs ADD COLUMN competitors TEXT NOT NULL DEFAULT '';
ALTER TABLE needs ADD COLUMN decision_maker TEXT NOT NULL DEFAULT 'unknown'
  CHECK (decision_maker IN ('unknown', 'found', 'not-found'));
-- The day on which a referral was asked for; null: not yet.
ALTER TABLE needs ADD COLUMN referral_day TEXT ${DAY('referral_day')};

-- Cadence ---------------------------------------------------------------------------------------------------------
-- Days between contacts by segment; clients name their segment in words.
CREATE TABLE segments (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  ideal INTEGER NOT NULL CHECK (ideal >= 1),
  maximum INTEGER NOT NULL CHECK (maximum >= ideal),
  minimum_gap INTEGER NOT NULL CHECK (minimum_gap BETWEEN 0 AND ideal),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO segments (id, name, ideal, maximum, minimum_gap, position) VALUES
  ('01900000-0000-7000-8000-000000000001', 'VIP', 7, 14, 2, 0),
  ('01900000-0000-7000-8000-000000000002', 'A', 14, 21, 3, 1),
  ('01900000-0000-7000-8000-000000000003', 'B', 30, 45, 5, 2),
  ('01900000-0000-7000-8000-000000000004', 'C', 60, 90, 7, 3);
-- A client's own; null: as its segment says.
ALTER TABLE clients ADD COLUMN cadence_ideal INTEGER CHECK (cadence_ideal >= 1);
ALTER TABLE clients ADD COLUMN cadence_maximum INTEGER CHECK (cadence_maximum >= 1);
ALTER TABLE clients ADD COLUMN cadence_gap INTEGER CHECK (cadence_gap >= 0);
-- No cadence until that day, or 'for-good'.
ALTER TABLE clients ADD COLUMN cadence_paused TEXT
  CHECK (cadence_paused = 'for-good' OR cadence_paused GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
-- Since when we know the client, as a day of the user's; null: the day in created_at.
ALTER TABLE clients ADD COLUMN since TEXT ${DAY('since')};
CREATE INDEX deals_won ON deals (client_id, closed_day) WHERE status = 'won' AND deleted_at IS NULL;

-- Where each client stands between two contacts; derived by triggers (db/derived), never written by hand, never logged.
CREATE TABLE touch_state (
  client_id TEXT NOT NULL,
  -- What the running interval counts from, and its ideal and maximum in days (shared/domain/cadence, intervalOf).
  from_day TEXT NOT NULL,
  ideal INTEGER NOT NULL,
  maximum INTEGER NOT NULL,
  live INTEGER NOT NULL,
  -- Live, not ended, and may be contacted: who can be a candidate of a plan.
  welcome INTEGER NOT NULL,
  -- Welcome and without a running sale: who can lose touch.
  listed INTEGER NOT NULL,
  lifecycle TEXT NOT NULL,
  -- When it is due, the last day within the maximum, and the last day before the client is dormant.
  ideal_day TEXT NOT NULL,
  maximum_day TEXT NOT NULL,
  dormant_day TEXT NOT NULL,
  -- Null: not paused; '9999-12-31' for good.
  paused_until TEXT,
  -- The latest contact that ended a dormant time; null: there was none.
  woken_day TEXT,
  next_day TEXT,
  manager TEXT NOT NULL,
  segment TEXT NOT NULL,
  -- Days between two contacts at least, of the client's cadence.
  minimum_gap INTEGER NOT NULL,
  -- Of one ideal, the earlier the interval began, the more urgent it is.
  PRIMARY KEY (ideal, from_day, client_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX touch_state_by_client ON touch_state (client_id);
CREATE INDEX touch_state_woken ON touch_state (woken_day) WHERE woken_day IS NOT NULL;

-- Contacts --------------------------------------------------------------------------------------------------------
-- The day it was first planned for, and how often it was put off since.
ALTER TABLE activities ADD COLUMN first_day TEXT ${DAY('first_day')};
ALTER TABLE activities ADD COLUMN snoozes INTEGER NOT NULL DEFAULT 0 CHECK (snoozes >= 0);
-- Which attempt in a row it is; 0 unless it is a retry after "no answer".
ALTER TABLE activities ADD COLUMN attempt INTEGER NOT NULL DEFAULT 0 CHECK (attempt >= 0);
-- The client named the day: minimum gap and cap do not hold.
ALTER TABLE activities ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1));
-- Who put it there: a hand, the rule of a result, the call plan, a recurrence, an occasion.
ALTER TABLE activities ADD COLUMN origin TEXT NOT NULL DEFAULT 'hand'
  CHECK (origin IN ('hand', 'rule', 'plan', 'recurrence', 'occasion'));
ALTER TABLE activities ADD COLUMN recurrence_id TEXT REFERENCES recurrences (id) ON DELETE SET NULL;
-- The day of the rhythm that it stands for, wherever it was moved since; null: it does not come again.
ALTER TABLE activities ADD COLUMN rhythm_day TEXT ${DAY('rhythm_day')};
-- Key of the occasion it is about (shared/domain/occasions), so that nobody is greeted twice; null: about none.
ALTER TABLE activities ADD COLUMN occasion TEXT;
-- What is said and what is ticked in the talk: key of a built-in script or id of an own one; JSON list of ticked points.
ALTER TABLE activities ADD COLUMN script TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN checked TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(checked));
-- How long it took, in seconds, when the timer of a call session ran.
ALTER TABLE activities ADD COLUMN talk_seconds INTEGER CHECK (talk_seconds >= 0);
-- Minutes before its time at which to remind; null: as the settings say; -1: never.
ALTER TABLE activities ADD COLUMN remind_minutes INTEGER CHECK (remind_minutes >= -1);
CREATE INDEX activities_by_recurrence ON activities (recurrence_id, day) WHERE recurrence_id IS NOT NULL;
CREATE INDEX activities_by_occasion ON activities (occasion) WHERE occasion IS NOT NULL;
-- How many meetings a day holds; with all contacts of the day that tells its calls.
CREATE INDEX activities_meetings ON activities (day, manager, kind, status, deleted_at)
  WHERE kind IN ('meeting', 'video', 'visit') AND status <> 'cancelled' AND deleted_at IS NULL;
-- What comes up at a time, for reminders.
CREATE INDEX activities_timed ON activities (day, time, id, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL AND time IS NOT NULL;

-- A contact that comes again (shared/domain/recurrence); the next one is planned when the last is done.
CREATE TABLE recurrences (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT REFERENCES deals (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  product_id TEXT REFERENCES products (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ${KINDS}),
  unit TEXT NOT NULL CHECK (unit IN ('week', 'month', 'year')),
  every INTEGER NOT NULL CHECK (every >= 1),
  counted_from TEXT NOT NULL CHECK (counted_from IN ('date', 'completion')),
  start_day TEXT NOT NULL ${DAY('start_day')},
  -- JSON list of ISO weekdays; empty: the weekday of the start.
  weekdays TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(weekdays)),
  until_day TEXT ${DAY('until_day')},
  -- What happens to a day that is no working day.
  on_day_off TEXT NOT NULL DEFAULT 'after' CHECK (on_day_off IN ('keep', 'before', 'after')),
  -- Since when it rests; null: it goes on.
  paused_day TEXT ${DAY('paused_day')},
  time TEXT ${TIME('time')},
  minutes INTEGER CHECK (minutes > 0),
  zone TEXT NOT NULL,
  purpose TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL DEFAULT '',
  manager TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX recurrences_by_client ON recurrences (client_id);
CREATE INDEX recurrences_by_deal ON recurrences (deal_id) WHERE deal_id IS NOT NULL;
CREATE INDEX recurrences_by_person ON recurrences (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX recurrences_by_product ON recurrences (product_id) WHERE product_id IS NOT NULL;

-- Occasions -------------------------------------------------------------------------------------------------------
-- Month and day, MM-DD.
CREATE INDEX people_by_birthday ON people (substr(birthday, -5), id)
  WHERE birthday IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX deals_by_event ON deals (substr(event_day, -5), id)
  WHERE event_day IS NOT NULL AND deleted_at IS NULL;
-- Events in time, for the calendar.
CREATE INDEX deals_by_event_day ON deals (event_day, id, status, manager, deleted_at)
  WHERE event_day IS NOT NULL AND deleted_at IS NULL;
-- Events that a client holds every year.
CREATE TABLE yearly_events (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (title <> ''),
  -- YYYY-MM-DD, the first time; or --MM-DD.
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR day GLOB '--[0-9][0-9]-[0-9][0-9]'),
  -- Days ahead at which to talk about it.
  lead INTEGER NOT NULL DEFAULT 60 CHECK (lead BETWEEN 0 AND 365),
  makes TEXT NOT NULL DEFAULT 'sales' CHECK (makes IN ('greeting', 'invitation', 'sales')),
  notes TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX yearly_events_by_client ON yearly_events (client_id);
CREATE INDEX yearly_events_by_day ON yearly_events (substr(day, -5), id) WHERE deleted_at IS NULL;
-- Occasions that the user lets pass; the key names kind, record and day.
CREATE TABLE occasion_skips (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  occasion TEXT NOT NULL UNIQUE CHECK (occasion <> ''),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX occasion_skips_by_client ON occasion_skips (client_id);
-- By the day that the key ends with: what was let pass, and what was answered with a contact.
CREATE INDEX occasion_skips_by_day ON occasion_skips (substr(occasion, -10), occasion);
CREATE INDEX activities_by_occasion_day ON activities (substr(occasion, -10), occasion, status)
  WHERE occasion IS NOT NULL AND deleted_at IS NULL;
-- Greetings of every origin, so that nobody gets two within some days.
CREATE INDEX activities_greetings ON activities (day, client_id, person_id, status, kind, occasion)
  WHERE (kind = 'greeting' OR occasion IS NOT NULL) AND deleted_at IS NULL;
-- Which countries there are, and whose holidays are whose.
CREATE INDEX clients_by_country ON clients (country, id) WHERE deleted_at IS NULL;
-- Public holidays of the clients' countries, for some years around today; filled from the library, not logged.
-- Rule: what the day follows ("01-01", "easter 1"), the same in all countries and years.
CREATE TABLE country_holidays (
  country TEXT NOT NULL,
  day TEXT NOT NULL ${DAY('day')},
  name TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (country, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE country_holidays_source (source TEXT NOT NULL) STRICT;

-- Scripts and call sessions ---------------------------------------------------------------------------------------
-- The user's own talk scripts; key: the built-in one that it stands in for, '' for one of the user's own.
CREATE TABLE scripts (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (name <> ''),
  talk TEXT NOT NULL DEFAULT '',
  -- JSON list of texts.
  checklist TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(checklist)),
  position INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX scripts_by_key ON scripts (key) WHERE key <> '' AND deleted_at IS NULL;

CREATE TABLE call_sessions (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL ${DAY('day')},
  -- '': everybody's lines.
  manager TEXT NOT NULL DEFAULT '',
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
CREATE INDEX call_sessions_open ON call_sessions (day, manager, ended_at);
CREATE TABLE call_session_lines (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES call_sessions (id) ON DELETE CASCADE,
  activity_id TEXT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX call_session_lines_by_session ON call_session_lines (session_id, activity_id);
CREATE INDEX call_session_lines_by_activity ON call_session_lines (activity_id);

-- The week's call plan --------------------------------------------------------------------------------------------
-- One plan a week and manager; its lines are planned activities, explained.
CREATE TABLE week_plans (
  id TEXT PRIMARY KEY,
  week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  manager TEXT NOT NULL,
  -- Null: nothing was generated yet, there are only lines that the user made or holds.
  generated_at TEXT,
  generated_day TEXT ${DAY('generated_day')},
  -- What the week came to, as JSON: stretched, obstacle, how many were left out by code.
  outcome TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(outcome)),
  UNIQUE (week, manager)
) STRICT;
CREATE TABLE plan_lines (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES week_plans (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  activity_id TEXT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  -- The plan made the activity, so that generating again may take it away.
  made INTEGER NOT NULL CHECK (made IN (0, 1)),
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  -- Where the line comes from, why on that day, and all its reasons and days as JSON (shared/domain/planner, WeekLine).
  origin TEXT NOT NULL CHECK (origin IN ('generated', 'fixed', 'pinned', 'by-hand', 'finished')),
  why TEXT NOT NULL,
  reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons)),
  days TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(days)),
  objections TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(objections)),
  -- What the last generation did to it: nothing, '' ; 'added', 'moved', 'changed'.
  change TEXT NOT NULL DEFAULT '' CHECK (change IN ('', 'added', 'moved', 'changed')),
  -- A further contact of the client that moved along with another line, which explains both.
  joined INTEGER NOT NULL DEFAULT 0 CHECK (joined IN (0, 1)),
  -- The contact as the plan left it, as JSON: when it is different now, somebody touched it.
  wrote TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(wrote)),
  -- Where the contact stood before the plan moved it; null: the plan did not.
  from_day TEXT ${DAY('from_day')},
  from_time TEXT ${TIME('from_time')},
  -- The client had named that day, which does not hold for the new one.
  from_asked INTEGER NOT NULL DEFAULT 0 CHECK (from_asked IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX plan_lines_by_activity ON plan_lines (activity_id, plan_id);
CREATE INDEX plan_lines_by_plan ON plan_lines (plan_id);
CREATE INDEX plan_lines_by_client ON plan_lines (client_id);
-- Clients taken out of a week by the user.
CREATE TABLE plan_removals (
  id TEXT PRIMARY KEY,
  week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  UNIQUE (week, client_id)
) STRICT;
CREATE INDEX plan_removals_by_client ON plan_removals (client_id);

-- What went out of the program; not in the change log, because undo does not reach into other calendars.
CREATE TABLE exported_lines (
  uid TEXT NOT NULL,
  -- The week and manager ('' for everybody) of the export.
  week TEXT NOT NULL,
  manager TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  -- Of what other programs see of the line; the next export tells by it what changed.
  digest TEXT NOT NULL,
  cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
  -- The event as it was exported last, as JSON, for its cancellation.
  event TEXT NOT NULL CHECK (json_valid(event)),
  exported_at TEXT NOT NULL,
  PRIMARY KEY (week, manager, uid)
) STRICT, WITHOUT ROWID;
-- The number of a line grows over all exports that it went out with, whosever they were.
CREATE INDEX exported_lines_by_uid ON exported_lines (uid, sequence);

-- Reports ---------------------------------------------------------------------------------------------------------
-- What a day or a week came to is counted in the index alone: with the kind, and whether it was entered when it was over.
DROP INDEX activities_by_day;
CREATE INDEX activities_by_day ON activities (day, time, id, manager, status, deleted_at, kind, done_at = created_at)
  WHERE deleted_at IS NULL AND status <> 'cancelled';
DROP INDEX activities_done;
CREATE INDEX activities_done ON activities (done_day, id, manager, day, time, zone, status, deleted_at, kind, result)
  WHERE status = 'done' AND deleted_at IS NULL;
CREATE INDEX activities_put_off ON activities (first_day, id, manager, day, deleted_at)
  WHERE first_day IS NOT NULL AND deleted_at IS NULL;
-- From which day a contact was put off, and by which command.
CREATE INDEX change_log_put_off ON change_log (before ->> 'day', row_id, command)
  WHERE table_name = 'activities' AND before ->> 'snoozes' < after ->> 'snoozes';
CREATE INDEX stage_visits_by_day ON stage_visits (entered_day, entry, stage, deal_id);
CREATE INDEX deals_closed ON deals (closed_day, status, manager, currency, amount, deleted_at)
  WHERE closed_day IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX clients_since ON clients (since, manager, id, deleted_at) WHERE since IS NOT NULL AND deleted_at IS NULL;
DROP INDEX clients_by_creation;
CREATE INDEX clients_by_creation ON clients (created_at, id, manager, since, deleted_at) WHERE deleted_at IS NULL;
`),
};
