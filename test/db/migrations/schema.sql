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
  deleted_at TEXT,
  CHECK ((status = 'done') = (done_day IS NOT NULL)),
  CHECK (result IS NULL OR status = 'done')
) STRICT;

CREATE INDEX activities_by_client ON activities (client_id, day);

CREATE INDEX activities_by_day ON activities (day, time, id, manager, status, deleted_at)
  WHERE deleted_at IS NULL AND status <> 'cancelled';

CREATE INDEX activities_by_deal ON activities (deal_id, day) WHERE deal_id IS NOT NULL;

CREATE INDEX activities_by_person ON activities (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX activities_by_product ON activities (product_id) WHERE product_id IS NOT NULL;

CREATE INDEX activities_done ON activities (done_day, id, manager, day, time, zone, status, deleted_at)
  WHERE status = 'done' AND deleted_at IS NULL;

CREATE INDEX activities_planned ON activities (day, time, id, manager, client_id, zone, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL;

CREATE INDEX activities_planned_by_client ON activities (client_id, day, time, id, kind, purpose, status, deleted_at)
  WHERE status = 'planned' AND deleted_at IS NULL;

CREATE INDEX activities_planned_by_deal ON activities (deal_id, day, time, id)
  WHERE status = 'planned' AND deleted_at IS NULL AND deal_id IS NOT NULL;

CREATE INDEX activities_two_way ON activities (client_id, done_day)
  WHERE status = 'done' AND deleted_at IS NULL AND result IN ('spoke', 'call-back', 'refused', 'agreed', 'held');

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
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE INDEX clients_by_city ON clients (city, name_key) WHERE deleted_at IS NULL;

CREATE INDEX clients_by_creation ON clients (created_at, id) WHERE deleted_at IS NULL;

CREATE INDEX clients_by_manager ON clients (manager, name_key, id, deleted_at) WHERE deleted_at IS NULL;

CREATE INDEX clients_by_name ON clients (name_key, id) WHERE deleted_at IS NULL;

CREATE INDEX clients_by_segment ON clients (segment, name_key, id, deleted_at) WHERE deleted_at IS NULL;

CREATE UNIQUE INDEX clients_by_source ON clients (source, external_id) WHERE external_id IS NOT NULL;

CREATE INDEX clients_deleted ON clients (deleted_at) WHERE deleted_at IS NOT NULL;

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
  deleted_at TEXT,
  CHECK (key <> '' OR title <> ''),
  CHECK ((state = 'met') = (met_day IS NOT NULL)),
  CHECK ((deal_id IS NULL) = (stage IS NULL))
) STRICT;

CREATE INDEX control_points_by_client ON control_points (client_id);

CREATE INDEX control_points_by_day ON control_points (due_day, state, id, deleted_at) WHERE deleted_at IS NULL AND due_day IS NOT NULL;

CREATE INDEX control_points_by_deal ON control_points (deal_id, state, due_day);

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
) STRICT, WITHOUT ROWID;

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
  deleted_at TEXT,
  CHECK ((status = 'paused') = (paused_until IS NOT NULL)),
  CHECK ((status IN ('won', 'lost', 'cancelled')) = (closed_day IS NOT NULL)),
  CHECK (NOT (direction = 'outbound' AND length = 'short'))
) STRICT;

CREATE INDEX deals_by_client ON deals (client_id, status, closed_day);

CREATE INDEX deals_by_product ON deals (product_id, deleted_at, client_id) WHERE product_id IS NOT NULL;

CREATE UNIQUE INDEX deals_by_source ON deals (source, external_id) WHERE external_id IS NOT NULL;

CREATE INDEX deals_deleted ON deals (deleted_at, id) WHERE deleted_at IS NOT NULL;

CREATE INDEX deals_paused ON deals (paused_until) WHERE status = 'paused' AND deleted_at IS NULL;

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
) STRICT;

CREATE INDEX people_by_client ON people (client_id, created_at, id, deleted_at);

CREATE INDEX people_by_name ON people (name_key);

CREATE UNIQUE INDEX people_by_source ON people (source, external_id) WHERE external_id IS NOT NULL;

CREATE INDEX people_deleted ON people (deleted_at) WHERE deleted_at IS NOT NULL;

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

CREATE TABLE point_state (
  point_id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL,
  deal_id TEXT NOT NULL,
  due_day TEXT NOT NULL,
  -- Of the deal.
  manager TEXT NOT NULL,
  paused_until TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX point_state_by_day ON point_state (due_day, point_id, client_id, manager, paused_until);

CREATE INDEX point_state_by_manager ON point_state (manager, due_day, point_id, client_id, paused_until);

CREATE INDEX point_state_paused ON point_state (paused_until, due_day, manager) WHERE paused_until IS NOT NULL;

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

CREATE INDEX stage_visits_by_deal ON stage_visits (deal_id, entered_at);

CREATE UNIQUE INDEX stage_visits_open ON stage_visits (deal_id) WHERE exit IS NULL;
