CREATE TABLE activities (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT REFERENCES deals (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  product_id TEXT REFERENCES products (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('call', 'meeting', 'video', 'message', 'email', 'letter', 'visit', 'invitation', 'greeting')),
  status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'cancelled')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER CHECK (minutes > 0),
  zone TEXT NOT NULL,
  purpose TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  manager TEXT NOT NULL DEFAULT '',
  result TEXT CHECK (result IN ('spoke', 'no-answer', 'call-back', 'refused', 'agreed', 'held', 'moved', 'did-not-come')),
  done_day TEXT CHECK (done_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_at TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT, first_day TEXT CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), snoozes INTEGER NOT NULL DEFAULT 0 CHECK (snoozes >= 0), attempt INTEGER NOT NULL DEFAULT 0 CHECK (attempt >= 0), asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)), origin TEXT NOT NULL DEFAULT 'hand'
  CHECK (origin IN ('hand', 'rule', 'plan', 'recurrence', 'occasion')), recurrence_id TEXT REFERENCES recurrences (id) ON DELETE SET NULL, rhythm_day TEXT CHECK (rhythm_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), occasion TEXT, script TEXT NOT NULL DEFAULT '', checked TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(checked)), talk_seconds INTEGER CHECK (talk_seconds >= 0), remind_minutes INTEGER CHECK (remind_minutes >= -1),
  CHECK ((status = 'done') = (done_day IS NOT NULL)),
  CHECK (result IS NULL OR status = 'done')
) STRICT;

CREATE INDEX activities_by_client ON activities (client_id, day);

CREATE INDEX activities_by_day ON activities (day, time, id, manager, status, deleted_at, kind, done_at = created_at)
  WHERE deleted_at IS NULL AND status <> 'cancelled';

CREATE INDEX activities_by_deal ON activities (deal_id, day) WHERE deal_id IS NOT NULL;

CREATE INDEX activities_by_occasion ON activities (occasion) WHERE occasion IS NOT NULL;

CREATE INDEX activities_by_occasion_day ON activities (substr(occasion, -10), occasion, status)
  WHERE occasion IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX activities_by_person ON activities (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX activities_by_product ON activities (product_id) WHERE product_id IS NOT NULL;

CREATE INDEX activities_by_recurrence ON activities (recurrence_id, day) WHERE recurrence_id IS NOT NULL;

CREATE INDEX activities_by_zone ON activities (zone, day, time, id, manager, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL AND time IS NOT NULL;

CREATE INDEX activities_done ON activities
  (done_day, done_at, id, manager, day, time, zone, status, deleted_at, kind, result)
  WHERE status = 'done' AND deleted_at IS NULL;

CREATE INDEX activities_greetings ON activities (day, client_id, person_id, status, kind, occasion)
  WHERE (kind = 'greeting' OR occasion IS NOT NULL) AND deleted_at IS NULL;

CREATE INDEX activities_meetings ON activities (day, manager, kind, status, deleted_at)
  WHERE kind IN ('meeting', 'video', 'visit') AND status <> 'cancelled' AND deleted_at IS NULL;

CREATE INDEX activities_planned ON activities (day, time, id, manager, client_id, zone, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL;

CREATE INDEX activities_planned_by_client ON activities (client_id, day, time, id, kind, purpose, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL;

CREATE INDEX activities_planned_by_deal ON activities (deal_id, day, time, id)
  WHERE status = 'planned' AND deleted_at IS NULL AND deal_id IS NOT NULL;

CREATE INDEX activities_put_off ON activities (first_day, id, manager, day, deleted_at)
  WHERE first_day IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX activities_timed ON activities
  (day, time, id, kind, minutes, manager, client_id, zone, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL AND time IS NOT NULL;

CREATE INDEX activities_two_way ON activities (client_id, done_day)
  WHERE status = 'done' AND deleted_at IS NULL AND result IN ('spoke', 'call-back', 'refused', 'agreed', 'held');

CREATE TABLE approval_rounds (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  way TEXT NOT NULL CHECK (way IN ('parallel', 'in-order')),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'rejected', 'stopped')),
  opened_day TEXT NOT NULL CHECK (opened_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed_day TEXT CHECK (closed_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed_at TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK ((state = 'open') = (closed_day IS NULL)),
  CHECK ((closed_day IS NULL) = (closed_at IS NULL))
) STRICT;

CREATE INDEX approval_rounds_by_client ON approval_rounds (client_id);

CREATE INDEX approval_rounds_by_deal ON approval_rounds (deal_id, number);

CREATE INDEX approval_rounds_by_document ON approval_rounds (document_id);

CREATE TABLE approvals (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES approval_rounds (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- One of the client's people, or someone named in words.
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  role TEXT NOT NULL DEFAULT '',
  deputy TEXT NOT NULL DEFAULT '',
  -- Null as long as it is not this approver's turn.
  asked_day TEXT CHECK (asked_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decision TEXT CHECK (decision IN ('approved', 'rejected')),
  decided_day TEXT CHECK (decided_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Who really decided: the approver or the deputy.
  decided_by TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  CHECK ((decision IS NULL) = (decided_day IS NULL)),
  CHECK (decision IS NULL OR asked_day IS NOT NULL)
) STRICT;

CREATE INDEX approvals_by_deal ON approvals (deal_id);

CREATE INDEX approvals_by_person ON approvals (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX approvals_by_round ON approvals (round_id, position);

CREATE TABLE call_session_lines (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES call_sessions (id) ON DELETE CASCADE,
  activity_id TEXT NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1))
) STRICT;

CREATE INDEX call_session_lines_by_activity ON call_session_lines (activity_id);

CREATE UNIQUE INDEX call_session_lines_by_session ON call_session_lines (session_id, activity_id);

CREATE TABLE call_sessions (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- '': everybody's lines.
  manager TEXT NOT NULL DEFAULT '',
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

CREATE INDEX call_sessions_open ON call_sessions (day, manager, ended_at);

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  response_id TEXT REFERENCES survey_responses (id) ON DELETE SET NULL,
  opened_day TEXT NOT NULL CHECK (opened_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- The call back is due within 24 hours: a wall-clock time in the user's zone.
  call_back_day TEXT NOT NULL CHECK (call_back_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  call_back_time TEXT NOT NULL CHECK (call_back_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- The planned contact in which the client is called back.
  call_id TEXT REFERENCES activities (id) ON DELETE SET NULL,
  called_day TEXT CHECK (called_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  causes TEXT NOT NULL DEFAULT '',
  actions TEXT NOT NULL DEFAULT '',
  responsible TEXT NOT NULL DEFAULT '',
  prevention TEXT NOT NULL DEFAULT '',
  -- What the client was told, and when: this closes the case.
  told TEXT NOT NULL DEFAULT '',
  closed_day TEXT CHECK (closed_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK (closed_day IS NULL OR told <> '')
) STRICT;

CREATE INDEX cases_by_call ON cases (call_id) WHERE call_id IS NOT NULL;

CREATE INDEX cases_by_client ON cases (client_id);

CREATE INDEX cases_by_deal ON cases (deal_id);

CREATE INDEX cases_by_response ON cases (response_id) WHERE response_id IS NOT NULL;

CREATE INDEX cases_open ON cases (call_back_day, id, closed_day, deleted_at) WHERE closed_day IS NULL AND deleted_at IS NULL;

CREATE TABLE change_log (
  n INTEGER PRIMARY KEY,
  command INTEGER NOT NULL REFERENCES commands (seq),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE INDEX change_log_by_command ON change_log (command, n);

CREATE INDEX change_log_by_row ON change_log (row_id, n);

CREATE INDEX change_log_gone ON change_log (before ->> 'client_id', row_id) WHERE after IS NULL;

CREATE INDEX change_log_put_off ON change_log (before ->> 'day', row_id, command)
  WHERE table_name = 'activities' AND before ->> 'snoozes' < after ->> 'snoozes';

CREATE TABLE client_counts (
  lifecycle TEXT NOT NULL,
  manager TEXT NOT NULL,
  -- Whether they have a next contact.
  planned INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (lifecycle, manager, planned)
) STRICT, WITHOUT ROWID;

CREATE TABLE client_state (
  client_id TEXT PRIMARY KEY,
  name_key TEXT NOT NULL,
  manager TEXT NOT NULL,
  live INTEGER NOT NULL,
  ended INTEGER NOT NULL,
  open_deals INTEGER NOT NULL DEFAULT 0,
  paused_deals INTEGER NOT NULL DEFAULT 0,
  won_deals INTEGER NOT NULL DEFAULT 0,
  closed_deals INTEGER NOT NULL DEFAULT 0,
  last_closed_day TEXT,
  last_contact_day TEXT,
  next_id TEXT,
  next_day TEXT,
  next_time TEXT,
  -- Not a generated column, nor is deal_state.board_day: SQLite reads the whole row for one, even if an index holds it.
  lifecycle TEXT NOT NULL
, name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'company', segment TEXT NOT NULL DEFAULT '', industry TEXT NOT NULL DEFAULT '', city TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '', do_not_contact INTEGER NOT NULL DEFAULT 0, tags TEXT NOT NULL DEFAULT '[]', phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', next_kind TEXT, next_purpose TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX client_state_attention ON client_state (open_deals = 0, name_key, client_id, manager, live, ended, next_id)
  WHERE live AND NOT ended AND next_id IS NULL;

CREATE INDEX client_state_by_contact ON client_state (last_contact_day, name_key, client_id, live) WHERE live;

CREATE INDEX client_state_by_lifecycle ON client_state (lifecycle, next_day, name_key, client_id, live) WHERE live;

CREATE INDEX client_state_by_manager ON client_state (lifecycle, manager, next_day, name_key, client_id, live) WHERE live;

CREATE INDEX client_state_by_next ON client_state (next_day, name_key, client_id, live) WHERE live;

CREATE INDEX client_state_without_next ON client_state (name_key, client_id, live, ended, next_id)
  WHERE live AND NOT ended AND next_id IS NULL;

CREATE TABLE client_tags (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  tag TEXT NOT NULL CHECK (tag <> '')
) STRICT;

CREATE UNIQUE INDEX client_tags_by_client ON client_tags (client_id, tag);

CREATE INDEX client_tags_by_tag ON client_tags (tag, client_id);

CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'company' CHECK (kind IN ('company', 'private')),
  manager TEXT NOT NULL DEFAULT '',
  segment TEXT NOT NULL DEFAULT '',
  industry TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  no_contact_reason TEXT,
  source TEXT,
  external_id TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT
, origin TEXT NOT NULL DEFAULT '', do_not_contact TEXT, zone TEXT, preferred_channel TEXT CHECK (preferred_channel IN ('phone', 'meeting', 'message', 'email', 'letter')), cadence_ideal INTEGER CHECK (cadence_ideal >= 1), cadence_maximum INTEGER CHECK (cadence_maximum >= 1), cadence_gap INTEGER CHECK (cadence_gap >= 0), cadence_paused TEXT
  CHECK (cadence_paused = 'for-good' OR cadence_paused GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;

CREATE INDEX clients_by_city ON clients (city, name_key) WHERE deleted_at IS NULL;

CREATE INDEX clients_by_country ON clients (country, id) WHERE deleted_at IS NULL;

CREATE INDEX clients_by_creation ON clients (created_at, id, manager, since, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX clients_by_manager ON clients (manager, name_key, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX clients_by_name ON clients (name_key, id) WHERE deleted_at IS NULL;

CREATE INDEX clients_by_segment ON clients (segment, name_key, id, deleted_at) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX clients_by_source ON clients (source, external_id) WHERE external_id IS NOT NULL;

CREATE INDEX clients_deleted ON clients (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE INDEX clients_do_not_contact ON clients (manager, id) WHERE do_not_contact IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX clients_since ON clients (since, manager, id, deleted_at) WHERE since IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE commands (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target INTEGER REFERENCES commands (seq),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
  changes INTEGER NOT NULL DEFAULT 0,
  CHECK ((kind = 'do') = (target IS NULL))
) STRICT;

CREATE INDEX commands_standing ON commands (kind, state, seq);

CREATE TABLE contact_counts (
  figure TEXT NOT NULL CHECK (figure IN ('planned', 'kept', 'done')),
  day TEXT NOT NULL,
  manager TEXT NOT NULL,
  slot TEXT NOT NULL CHECK (slot IN ('calls', 'meetings')),
  result TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (figure, day, manager, slot, result)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_windows (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE CASCADE,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_time TEXT NOT NULL CHECK (from_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  to_time TEXT NOT NULL CHECK (to_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  CHECK (to_time = '00:00' OR from_time < to_time)
) STRICT;

CREATE INDEX contact_windows_by_client ON contact_windows (client_id, person_id, weekday, from_time);

CREATE INDEX contact_windows_by_person ON contact_windows (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE control_points (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT REFERENCES deals (id) ON DELETE CASCADE,
  stage TEXT CHECK (stage IN ('presentation', 'proposal', 'contract', 'payment', 'event', 'closure')),
  key TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  due_day TEXT CHECK (due_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_by TEXT NOT NULL DEFAULT 'rule' CHECK (due_by IN ('rule', 'hand')),
  mandatory INTEGER NOT NULL DEFAULT 0 CHECK (mandatory IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'met', 'missed', 'waived')),
  met_day TEXT CHECK (met_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  deleted_at TEXT, source_id TEXT, met_by TEXT NOT NULL DEFAULT 'hand' CHECK (met_by IN ('hand', 'fact')),
  CHECK (key <> '' OR title <> ''),
  CHECK ((state = 'met') = (met_day IS NOT NULL)),
  CHECK ((deal_id IS NULL) = (stage IS NULL))
) STRICT;

CREATE INDEX control_points_by_client ON control_points (client_id);

CREATE INDEX control_points_by_day ON control_points (due_day, state, id, deleted_at) WHERE deleted_at IS NULL AND due_day IS NOT NULL;

CREATE INDEX control_points_by_deal ON control_points (deal_id, state, due_day);

CREATE INDEX control_points_by_source ON control_points (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE country_counts (
  country TEXT NOT NULL,
  manager TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (country, manager)
) STRICT, WITHOUT ROWID;

CREATE TABLE country_holidays (
  country TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (country, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE country_holidays_source (source TEXT NOT NULL) STRICT;

CREATE TABLE day_counts (
  layer TEXT NOT NULL CHECK (layer IN ('activity', 'point', 'waiting')),
  day TEXT NOT NULL,
  manager TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (layer, day, manager)
) STRICT, WITHOUT ROWID;

CREATE TABLE days_off (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE days_off_source (source TEXT NOT NULL) STRICT;

CREATE TABLE deal_state (
  deal_id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  status TEXT NOT NULL,
  manager TEXT NOT NULL,
  product_id TEXT,
  amount INTEGER,
  currency TEXT NOT NULL,
  entered_day TEXT NOT NULL,
  -- Open or paused, and not deleted.
  on_board INTEGER NOT NULL,
  next_id TEXT,
  next_day TEXT,
  next_time TEXT,
  point_id TEXT,
  point_day TEXT,
  -- The day that gives the card its place on the board: of the next contact, or the end of the pause if that is later.
  board_day TEXT,
  paused_until TEXT,
  -- The client's name and the deal's title, folded, for the board's text filter; '' off the board.
  text_key TEXT NOT NULL
, title TEXT NOT NULL DEFAULT '', direction TEXT NOT NULL DEFAULT 'outbound', length TEXT NOT NULL DEFAULT 'long', point_key TEXT, point_title TEXT, last_point_day TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX deal_state_board ON deal_state
  (stage, board_day, deal_id, next_day, paused_until, currency, amount, entered_day, text_key, on_board)
  WHERE on_board;

CREATE INDEX deal_state_board_by_manager ON deal_state
  (stage, manager, board_day, deal_id, next_day, paused_until, currency, amount, entered_day, text_key, product_id,
   on_board)
  WHERE on_board;

CREATE INDEX deal_state_board_by_product ON deal_state
  (stage, product_id, board_day, deal_id, next_day, paused_until, currency, amount, entered_day, text_key, on_board)
  WHERE on_board;

CREATE INDEX deal_state_by_client ON deal_state (client_id, on_board, currency, amount);

CREATE TABLE deals (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  product_id TEXT REFERENCES products (id) ON DELETE SET NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  title_key TEXT NOT NULL,
  amount INTEGER,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  direction TEXT NOT NULL DEFAULT 'outbound' CHECK (direction IN ('inbound', 'outbound')),
  length TEXT NOT NULL DEFAULT 'long' CHECK (length IN ('long', 'short')),
  stage TEXT NOT NULL CHECK (stage IN ('presentation', 'proposal', 'contract', 'payment', 'event', 'closure')),
  status TEXT NOT NULL CHECK (status IN ('open', 'paused', 'won', 'lost', 'cancelled')),
  paused_until TEXT CHECK (paused_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  pause_reason TEXT NOT NULL DEFAULT '',
  lost_reason TEXT NOT NULL DEFAULT '',
  lost_note TEXT NOT NULL DEFAULT '',
  entered_day TEXT NOT NULL CHECK (entered_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  event_day TEXT CHECK (event_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed_day TEXT CHECK (closed_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  manager TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  source TEXT,
  external_id TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT, event_type TEXT NOT NULL DEFAULT '',
  CHECK ((status = 'paused') = (paused_until IS NOT NULL)),
  CHECK ((status IN ('won', 'lost', 'cancelled')) = (closed_day IS NOT NULL)),
  CHECK (NOT (direction = 'outbound' AND length = 'short'))
) STRICT;

CREATE INDEX deals_by_client ON deals (client_id, status, closed_day);

CREATE INDEX deals_by_event_day ON deals (event_day, id, status, manager, deleted_at)
  WHERE event_day IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX deals_by_product ON deals (product_id, deleted_at, client_id) WHERE product_id IS NOT NULL;

CREATE UNIQUE INDEX deals_by_source ON deals (source, external_id) WHERE external_id IS NOT NULL;

CREATE INDEX deals_closed ON deals (closed_day, status, manager, currency, amount, deleted_at)
  WHERE closed_day IS NOT NULL AND deleted_at IS NULL;

CREATE INDEX deals_deleted ON deals (deleted_at, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX deals_paused ON deals (paused_until) WHERE status = 'paused' AND deleted_at IS NULL;

CREATE INDEX deals_won ON deals (client_id, closed_day) WHERE status = 'won' AND deleted_at IS NULL;

CREATE TABLE document_files (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  -- 'made': written by the program from a template; 'given': brought by the user (a signed scan).
  origin TEXT NOT NULL CHECK (origin IN ('made', 'given')),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX document_files_by_document ON document_files (document_id, created_at);

CREATE TABLE document_serials (
  kind TEXT NOT NULL CHECK (kind IN ('minutes', 'proposal', 'contract', 'invoice', 'act', 'questionnaire')),
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('minutes', 'proposal', 'contract', 'invoice', 'act', 'questionnaire')),
  -- The number on the paper; year and serial are our own count per kind and year, which never gives a number twice.
  number TEXT NOT NULL CHECK (number <> ''),
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial > 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  previous_id TEXT REFERENCES documents (id) ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'sent', 'accepted', 'rejected', 'signed', 'expired', 'void')),
  language TEXT NOT NULL CHECK (language IN ('en', 'ru', 'sl')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sent_day TEXT CHECK (sent_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- When the sending was recorded: tells two visits to a stage on one day apart.
  sent_at TEXT,
  answered_day TEXT CHECK (answered_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  signed_day TEXT CHECK (signed_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  signed_at TEXT,
  -- What the client wants changed, or why it was rejected or void.
  answer TEXT NOT NULL DEFAULT '',
  amount INTEGER,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  -- The user's own template; null: the built-in one of the kind.
  template_id TEXT REFERENCES templates (id) ON DELETE SET NULL,
  -- Blocks and their texts as shared/domain/documents describes them.
  content TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(content)),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK ((sent_day IS NULL) = (sent_at IS NULL)),
  CHECK ((signed_day IS NULL) = (signed_at IS NULL))
) STRICT;

CREATE INDEX documents_by_client ON documents (client_id);

CREATE INDEX documents_by_deal ON documents (deal_id, kind, version);

CREATE UNIQUE INDEX documents_by_number ON documents (kind, year, serial, version);

CREATE INDEX documents_by_paper ON documents (number COLLATE NOCASE);

CREATE INDEX documents_by_previous ON documents (previous_id) WHERE previous_id IS NOT NULL;

CREATE INDEX documents_by_template ON documents (template_id) WHERE template_id IS NOT NULL;

CREATE INDEX documents_by_text ON documents (kind, number);

CREATE INDEX documents_deleted ON documents (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE emails (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE CASCADE,
  address TEXT NOT NULL CHECK (address <> ''),
  address_key TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX emails_by_client ON emails (client_id, person_id, position, address);

CREATE INDEX emails_by_key ON emails (address_key);

CREATE INDEX emails_by_person ON emails (person_id) WHERE person_id IS NOT NULL;

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

CREATE INDEX exported_lines_by_uid ON exported_lines (uid, sequence);

CREATE TABLE import_batches (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('clients', 'people', 'deals', 'products')),
  source TEXT NOT NULL,
  encoding TEXT NOT NULL,
  delimiter TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  read INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  command INTEGER NOT NULL
) STRICT;

CREATE TABLE move_counts (
  day TEXT NOT NULL,
  manager TEXT NOT NULL,
  entry TEXT NOT NULL CHECK (entry IN ('forward', 'back')),
  count INTEGER NOT NULL,
  PRIMARY KEY (day, manager, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE needs (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL UNIQUE REFERENCES clients (id) ON DELETE CASCADE,
  contact TEXT NOT NULL DEFAULT '',
  business TEXT NOT NULL DEFAULT '',
  expectations TEXT NOT NULL DEFAULT '',
  situation TEXT NOT NULL DEFAULT '',
  success TEXT NOT NULL DEFAULT '',
  criteria TEXT NOT NULL DEFAULT '',
  limits TEXT NOT NULL DEFAULT '',
  other TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL
, preferences TEXT NOT NULL DEFAULT '', motives TEXT NOT NULL DEFAULT '', competitors TEXT NOT NULL DEFAULT '', decision_maker TEXT NOT NULL DEFAULT 'unknown'
  CHECK (decision_maker IN ('unknown', 'found', 'not-found')), referral_day TEXT CHECK (referral_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;

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

CREATE TABLE occasion_skips (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  occasion TEXT NOT NULL UNIQUE CHECK (occasion <> ''),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX occasion_skips_by_client ON occasion_skips (client_id);

CREATE INDEX occasion_skips_by_day ON occasion_skips (substr(occasion, -10), occasion);

CREATE TABLE payment_lines (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  -- Share of the deal's amount in hundredths of a percent; null: a fixed sum.
  share INTEGER CHECK (share BETWEEN 1 AND 10000),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  -- The deal's, so that sums of receivables need no look at the deal.
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  -- What is still to be paid, 0 when the deal was lost or cancelled; follows from the parts of the receipts.
  open INTEGER NOT NULL DEFAULT 0 CHECK (open BETWEEN 0 AND amount),
  -- VAT rate in hundredths of a percent; null: without VAT.
  vat_rate INTEGER CHECK (vat_rate BETWEEN 0 AND 10000),
  anchor TEXT NOT NULL CHECK (anchor IN ('signing', 'invoice', 'event', 'day')),
  offset INTEGER NOT NULL DEFAULT 0,
  unit TEXT NOT NULL DEFAULT 'days' CHECK (unit IN ('wd', 'days')),
  -- Null: not known yet, because the anchor has no day.
  due_day TEXT CHECK (due_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_by TEXT NOT NULL DEFAULT 'rule' CHECK (due_by IN ('rule', 'hand')),
  before_event INTEGER NOT NULL DEFAULT 1 CHECK (before_event IN (0, 1)),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK (anchor <> 'day' OR due_day IS NOT NULL)
) STRICT;

CREATE INDEX payment_lines_by_client ON payment_lines (client_id);

CREATE INDEX payment_lines_by_deal ON payment_lines (deal_id, position);

CREATE INDEX payment_lines_open ON payment_lines
  (due_day, id, client_id, deal_id, currency, open, amount, position, title, deleted_at) WHERE open > 0 AND deleted_at IS NULL AND due_day IS NOT NULL;

CREATE INDEX payment_lines_open_by_client ON payment_lines (client_id, currency, due_day, open, id, deleted_at)
  WHERE open > 0 AND deleted_at IS NULL AND due_day IS NOT NULL;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT 'other'
    CHECK (role IN ('decision-maker', 'influencer', 'user', 'accountant', 'gatekeeper', 'other')),
  position TEXT NOT NULL DEFAULT '',
  birthday TEXT,
  notes TEXT NOT NULL DEFAULT '',
  source TEXT,
  external_id TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT
, do_not_contact TEXT, zone TEXT, preferred_channel TEXT CHECK (preferred_channel IN ('phone', 'meeting', 'message', 'email', 'letter')), messenger TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX people_by_client ON people (client_id, created_at, id, deleted_at);

CREATE INDEX people_by_name ON people (name_key);

CREATE UNIQUE INDEX people_by_source ON people (source, external_id) WHERE external_id IS NOT NULL;

CREATE INDEX people_deleted ON people (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE permissions (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE CASCADE,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'meeting', 'message', 'email', 'letter')),
  permission TEXT NOT NULL CHECK (permission IN ('granted', 'unknown', 'withdrawn')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- How it was said, and what: "in a call", "please no calls before noon".
  how TEXT NOT NULL DEFAULT '',
  said TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX permissions_by_client ON permissions (client_id, person_id, channel, day, id);

CREATE INDEX permissions_by_person ON permissions (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE phones (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE CASCADE,
  number TEXT NOT NULL CHECK (number <> ''),
  digits TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX phones_by_client ON phones (client_id, person_id, position, number);

CREATE INDEX phones_by_digits ON phones (digits);

CREATE INDEX phones_by_person ON phones (person_id, position) WHERE person_id IS NOT NULL;

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
  from_day TEXT CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  from_time TEXT CHECK (from_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- The client had named that day, which does not hold for the new one.
  from_asked INTEGER NOT NULL DEFAULT 0 CHECK (from_asked IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX plan_lines_by_activity ON plan_lines (activity_id, plan_id);

CREATE INDEX plan_lines_by_client ON plan_lines (client_id);

CREATE INDEX plan_lines_by_plan ON plan_lines (plan_id);

CREATE TABLE plan_removals (
  id TEXT PRIMARY KEY,
  week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  UNIQUE (week, client_id)
) STRICT;

CREATE INDEX plan_removals_by_client ON plan_removals (client_id);

CREATE TABLE point_state (
  point_id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL,
  deal_id TEXT NOT NULL,
  due_day TEXT NOT NULL,
  -- Of the deal.
  manager TEXT NOT NULL,
  paused_until TEXT
, stage TEXT NOT NULL DEFAULT '', key TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', due_by TEXT NOT NULL DEFAULT 'rule', mandatory INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '', source_id TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX point_state_by_day ON point_state
  (due_day, point_id, client_id, manager, paused_until, deal_id, stage, key, title, due_by, mandatory, reason, source_id);

CREATE INDEX point_state_by_manager ON point_state (manager, due_day, point_id, client_id, paused_until);

CREATE INDEX point_state_paused ON point_state (paused_until, due_day, manager) WHERE paused_until IS NOT NULL;

CREATE TABLE preparation_steps (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  -- Working days from the event's day, negative before it; null: a day set by hand.
  offset INTEGER,
  due_day TEXT CHECK (due_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_by TEXT NOT NULL DEFAULT 'rule' CHECK (due_by IN ('rule', 'hand')),
  responsible TEXT NOT NULL DEFAULT '',
  -- The client's sign-off.
  sign_off TEXT NOT NULL DEFAULT 'none' CHECK (sign_off IN ('none', 'needed', 'asked', 'given', 'rejected')),
  asked_day TEXT CHECK (asked_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answered_day TEXT CHECK (answered_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  comment TEXT NOT NULL DEFAULT '',
  done_day TEXT CHECK (done_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK (due_by = 'hand' OR offset IS NOT NULL)
) STRICT;

CREATE INDEX preparation_steps_by_client ON preparation_steps (client_id);

CREATE INDEX preparation_steps_by_deal ON preparation_steps (deal_id, position);

CREATE TABLE products (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  series TEXT NOT NULL DEFAULT '',
  price INTEGER,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  source TEXT,
  external_id TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE INDEX products_by_name ON products (name_key);

CREATE UNIQUE INDEX products_by_source ON products (source, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE receipt_parts (
  id TEXT PRIMARY KEY,
  receipt_id TEXT NOT NULL REFERENCES receipts (id) ON DELETE CASCADE,
  line_id TEXT NOT NULL REFERENCES payment_lines (id) ON DELETE CASCADE,
  amount INTEGER NOT NULL CHECK (amount > 0)
) STRICT;

CREATE INDEX receipt_parts_by_line ON receipt_parts (line_id);

CREATE UNIQUE INDEX receipt_parts_by_receipt ON receipt_parts (receipt_id, line_id);

CREATE TABLE receipts (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'refund')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  amount INTEGER NOT NULL CHECK (amount > 0),
  -- Of a refund: what it settles; null: an over-payment went back.
  refund_id TEXT REFERENCES refunds (id) ON DELETE SET NULL,
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK (refund_id IS NULL OR kind = 'refund')
) STRICT;

CREATE INDEX receipts_by_client ON receipts (client_id);

CREATE INDEX receipts_by_deal ON receipts (deal_id, day);

CREATE INDEX receipts_by_refund ON receipts (refund_id) WHERE refund_id IS NOT NULL;

CREATE TABLE recurrences (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT REFERENCES deals (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  product_id TEXT REFERENCES products (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('call', 'meeting', 'video', 'message', 'email', 'letter', 'visit', 'invitation', 'greeting')),
  unit TEXT NOT NULL CHECK (unit IN ('week', 'month', 'year')),
  every INTEGER NOT NULL CHECK (every >= 1),
  counted_from TEXT NOT NULL CHECK (counted_from IN ('date', 'completion')),
  start_day TEXT NOT NULL CHECK (start_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- JSON list of ISO weekdays; empty: the weekday of the start.
  weekdays TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(weekdays)),
  until_day TEXT CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- What happens to a day that is no working day.
  on_day_off TEXT NOT NULL DEFAULT 'after' CHECK (on_day_off IN ('keep', 'before', 'after')),
  -- Since when it rests; null: it goes on.
  paused_day TEXT CHECK (paused_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
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

CREATE TABLE refunds (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  amount INTEGER NOT NULL CHECK (amount > 0),
  due_day TEXT NOT NULL CHECK (due_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE INDEX refunds_by_client ON refunds (client_id);

CREATE INDEX refunds_by_deal ON refunds (deal_id);

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

CREATE TABLE search_ref (
  doc INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('client', 'person', 'phone', 'email', 'deal')),
  ref TEXT NOT NULL,
  -- The client it leads to, so that a list of clients is filtered by text without a look at the other tables.
  client_id TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX search_ref_by_ref ON search_ref (ref);

CREATE VIRTUAL TABLE search_text USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);

CREATE TABLE segments (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  ideal INTEGER NOT NULL CHECK (ideal >= 1),
  maximum INTEGER NOT NULL CHECK (maximum >= ideal),
  minimum_gap INTEGER NOT NULL CHECK (minimum_gap BETWEEN 0 AND ideal),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE settings (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE stage_sums (
  stage TEXT NOT NULL,
  currency TEXT NOT NULL,
  entered_day TEXT NOT NULL,
  count INTEGER NOT NULL,
  -- How many of them have an amount, and these together.
  priced INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (stage, currency, entered_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage_visits (
  id TEXT PRIMARY KEY,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('presentation', 'proposal', 'contract', 'payment', 'event', 'closure')),
  entry TEXT NOT NULL CHECK (entry IN ('created', 'forward', 'back', 'reopened', 'imported')),
  entered_day TEXT NOT NULL CHECK (entered_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  entered_at TEXT NOT NULL,
  exit TEXT CHECK (exit IN ('forward', 'back', 'won', 'lost', 'cancelled')),
  left_day TEXT CHECK (left_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  left_at TEXT,
  -- Who brought the deal in, who took it out, and why it left: the override, the reason for going back, the lost reason.
  who TEXT NOT NULL DEFAULT '',
  left_who TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  CHECK ((exit IS NULL) = (left_day IS NULL))
) STRICT;

CREATE INDEX stage_visits_by_day ON stage_visits (entered_day, entry, stage, deal_id);

CREATE INDEX stage_visits_by_deal ON stage_visits (deal_id, entered_at);

CREATE UNIQUE INDEX stage_visits_open ON stage_visits (deal_id) WHERE exit IS NULL;

CREATE TABLE survey_responses (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  way TEXT NOT NULL CHECK (way IN ('call', 'form')),
  -- "Would you recommend us?", 0 to 10.
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  influence TEXT NOT NULL DEFAULT '',
  may_call INTEGER CHECK (may_call IN (0, 1)),
  comment TEXT NOT NULL DEFAULT '',
  -- A promoter: the contact that thanks, the day on which a referral was asked for, and what came of it.
  thanks_id TEXT REFERENCES activities (id) ON DELETE SET NULL,
  referral_day TEXT CHECK (referral_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  referral TEXT NOT NULL DEFAULT '',
  source TEXT,
  external_id TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE INDEX survey_responses_by_client ON survey_responses (client_id);

CREATE INDEX survey_responses_by_day ON survey_responses (day, score, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX survey_responses_by_deal ON survey_responses (deal_id, day);

CREATE INDEX survey_responses_by_person ON survey_responses (person_id) WHERE person_id IS NOT NULL;

CREATE UNIQUE INDEX survey_responses_by_source ON survey_responses (source, external_id) WHERE external_id IS NOT NULL;

CREATE INDEX survey_responses_by_thanks ON survey_responses (thanks_id) WHERE thanks_id IS NOT NULL;

CREATE TABLE survey_scores (
  id TEXT PRIMARY KEY,
  response_id TEXT NOT NULL REFERENCES survey_responses (id) ON DELETE CASCADE,
  touch_point TEXT NOT NULL CHECK (touch_point <> ''),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10)
) STRICT;

CREATE UNIQUE INDEX survey_scores_by_response ON survey_scores (response_id, touch_point);

CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('minutes', 'proposal', 'contract', 'invoice', 'act', 'questionnaire')),
  name TEXT NOT NULL CHECK (name <> ''),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

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

CREATE INDEX touch_state_by_client ON touch_state
  (client_id, from_day, ideal, maximum, minimum_gap, paused_until, lifecycle, listed, woken_day);

CREATE INDEX touch_state_paused ON touch_state (paused_until, listed) WHERE paused_until IS NOT NULL;

CREATE INDEX touch_state_woken ON touch_state (woken_day) WHERE woken_day IS NOT NULL;

CREATE TABLE week_plans (
  id TEXT PRIMARY KEY,
  week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  manager TEXT NOT NULL,
  -- Null: nothing was generated yet, there are only lines that the user made or holds.
  generated_at TEXT,
  generated_day TEXT CHECK (generated_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- What the week came to, as JSON: stretched, obstacle, how many were left out by code.
  outcome TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(outcome)),
  UNIQUE (week, manager)
) STRICT;

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

CREATE INDEX yearly_events_deleted ON yearly_events (deleted_at) WHERE deleted_at IS NOT NULL;
