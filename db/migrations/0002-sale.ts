import type { Migration } from './migration';

const DAY = (column: string) => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;
const DOCUMENT_LIST = "('minutes', 'proposal', 'contract', 'invoice', 'act', 'questionnaire')";

/**
 * What a sale needs besides its stages (`product.md` §3): documents with their files and templates, approvals, payment
 * schedule and ledger, preparation, satisfaction. Control points learn where they come from and who met them.
 */
export const sale: Migration = {
  version: 2,
  name: 'sale',
  up: (db) =>
    db.exec(`
-- Where a lead came from (cold call, incoming request …), in the user's words.
ALTER TABLE clients ADD COLUMN origin TEXT NOT NULL DEFAULT '';

-- The kind of event: a key of the preparation templates, or the user's own words.
ALTER TABLE deals ADD COLUMN event_type TEXT NOT NULL DEFAULT '';

-- A point that comes from a record: source_kind is the key of its rule, source_id the record's id. met_by says whether
-- a hand met it or a fact; what a fact met opens again when the fact is gone.
ALTER TABLE control_points ADD COLUMN source_id TEXT;
ALTER TABLE control_points ADD COLUMN met_by TEXT NOT NULL DEFAULT 'hand' CHECK (met_by IN ('hand', 'fact'));
CREATE INDEX control_points_by_source ON control_points (source_id) WHERE source_id IS NOT NULL;

-- What is known of a client's needs (product.md §4, needs brief); one row a client.
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
) STRICT;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ${DOCUMENT_LIST}),
  -- The number on the paper; year and serial are our own count per kind and year, which never gives a number twice.
  number TEXT NOT NULL CHECK (number <> ''),
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial > 0),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  previous_id TEXT REFERENCES documents (id) ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'sent', 'accepted', 'rejected', 'signed', 'expired', 'void')),
  language TEXT NOT NULL CHECK (language IN ('en', 'ru', 'sl')),
  day TEXT NOT NULL ${DAY('day')},
  valid_until TEXT ${DAY('valid_until')},
  sent_day TEXT ${DAY('sent_day')},
  -- When the sending was recorded: tells two visits to a stage on one day apart.
  sent_at TEXT,
  answered_day TEXT ${DAY('answered_day')},
  signed_day TEXT ${DAY('signed_day')},
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
CREATE INDEX documents_by_deal ON documents (deal_id, kind, version);
CREATE INDEX documents_by_client ON documents (client_id);
CREATE INDEX documents_by_template ON documents (template_id) WHERE template_id IS NOT NULL;
CREATE INDEX documents_by_previous ON documents (previous_id) WHERE previous_id IS NOT NULL;
-- A form that came back names the number on the paper.
CREATE INDEX documents_by_paper ON documents (number COLLATE NOCASE);
CREATE UNIQUE INDEX documents_by_number ON documents (kind, year, serial, version);
CREATE INDEX documents_by_text ON documents (kind, number);

-- The last number given per kind and year. Not in the change log: what undo takes back is not given a second time.
CREATE TABLE document_serials (
  kind TEXT NOT NULL CHECK (kind IN ${DOCUMENT_LIST}),
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

-- A file that was copied into the data folder; its name there is its hash.
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

-- The user's own Word files.
CREATE TABLE templates (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ${DOCUMENT_LIST}),
  name TEXT NOT NULL CHECK (name <> ''),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

-- One asking round over one version of a proposal or contract.
CREATE TABLE approval_rounds (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  way TEXT NOT NULL CHECK (way IN ('parallel', 'in-order')),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'rejected', 'stopped')),
  opened_day TEXT NOT NULL ${DAY('opened_day')},
  closed_day TEXT ${DAY('closed_day')},
  closed_at TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK ((state = 'open') = (closed_day IS NULL)),
  CHECK ((closed_day IS NULL) = (closed_at IS NULL))
) STRICT;
CREATE INDEX approval_rounds_by_deal ON approval_rounds (deal_id, number);
CREATE INDEX approval_rounds_by_document ON approval_rounds (document_id);
CREATE INDEX approval_rounds_by_client ON approval_rounds (client_id);

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
  asked_day TEXT ${DAY('asked_day')},
  decision TEXT CHECK (decision IN ('approved', 'rejected')),
  decided_day TEXT ${DAY('decided_day')},
  -- Who really decided: the approver or the deputy.
  decided_by TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  CHECK ((decision IS NULL) = (decided_day IS NULL)),
  CHECK (decision IS NULL OR asked_day IS NOT NULL)
) STRICT;
CREATE INDEX approvals_by_round ON approvals (round_id, position);
CREATE INDEX approvals_by_deal ON approvals (deal_id);
CREATE INDEX approvals_by_person ON approvals (person_id) WHERE person_id IS NOT NULL;

-- The payment schedule: what is due when. Amounts in the smallest unit of the deal's currency, VAT included.
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
  due_day TEXT ${DAY('due_day')},
  due_by TEXT NOT NULL DEFAULT 'rule' CHECK (due_by IN ('rule', 'hand')),
  before_event INTEGER NOT NULL DEFAULT 1 CHECK (before_event IN (0, 1)),
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK (anchor <> 'day' OR due_day IS NOT NULL)
) STRICT;
CREATE INDEX payment_lines_by_deal ON payment_lines (deal_id, position);
CREATE INDEX payment_lines_by_client ON payment_lines (client_id);
-- Receivables, oldest first, and their sums; a client's together.
CREATE INDEX payment_lines_open ON payment_lines (due_day, id, deal_id, currency, open, deleted_at)
  WHERE open > 0 AND deleted_at IS NULL AND due_day IS NOT NULL;
CREATE INDEX payment_lines_open_by_client ON payment_lines (client_id, currency, due_day, open, id, deleted_at)
  WHERE open > 0 AND deleted_at IS NULL AND due_day IS NOT NULL;

-- The ledger: what was really paid or given back. Amounts are positive; kind says the direction.
CREATE TABLE receipts (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'refund')),
  day TEXT NOT NULL ${DAY('day')},
  amount INTEGER NOT NULL CHECK (amount > 0),
  -- Of a refund: what it settles; null: an over-payment went back.
  refund_id TEXT REFERENCES refunds (id) ON DELETE SET NULL,
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK (refund_id IS NULL OR kind = 'refund')
) STRICT;
CREATE INDEX receipts_by_deal ON receipts (deal_id, day);
CREATE INDEX receipts_by_client ON receipts (client_id);
CREATE INDEX receipts_by_refund ON receipts (refund_id) WHERE refund_id IS NOT NULL;

-- How a receipt is split over lines; what is not split is over-payment.
CREATE TABLE receipt_parts (
  id TEXT PRIMARY KEY,
  receipt_id TEXT NOT NULL REFERENCES receipts (id) ON DELETE CASCADE,
  line_id TEXT NOT NULL REFERENCES payment_lines (id) ON DELETE CASCADE,
  amount INTEGER NOT NULL CHECK (amount > 0)
) STRICT;
CREATE UNIQUE INDEX receipt_parts_by_receipt ON receipt_parts (receipt_id, line_id);
CREATE INDEX receipt_parts_by_line ON receipt_parts (line_id);

-- What we owe the client after a withdrawal.
CREATE TABLE refunds (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  amount INTEGER NOT NULL CHECK (amount > 0),
  due_day TEXT NOT NULL ${DAY('due_day')},
  reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX refunds_by_deal ON refunds (deal_id);
CREATE INDEX refunds_by_client ON refunds (client_id);

CREATE TABLE preparation_steps (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  -- Working days from the event's day, negative before it; null: a day set by hand.
  offset INTEGER,
  due_day TEXT ${DAY('due_day')},
  due_by TEXT NOT NULL DEFAULT 'rule' CHECK (due_by IN ('rule', 'hand')),
  responsible TEXT NOT NULL DEFAULT '',
  -- The client's sign-off.
  sign_off TEXT NOT NULL DEFAULT 'none' CHECK (sign_off IN ('none', 'needed', 'asked', 'given', 'rejected')),
  asked_day TEXT ${DAY('asked_day')},
  answered_day TEXT ${DAY('answered_day')},
  comment TEXT NOT NULL DEFAULT '',
  done_day TEXT ${DAY('done_day')},
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK (due_by = 'hand' OR offset IS NOT NULL)
) STRICT;
CREATE INDEX preparation_steps_by_deal ON preparation_steps (deal_id, position);
CREATE INDEX preparation_steps_by_client ON preparation_steps (client_id);

CREATE TABLE survey_responses (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  day TEXT NOT NULL ${DAY('day')},
  way TEXT NOT NULL CHECK (way IN ('call', 'form')),
  -- "Would you recommend us?", 0 to 10.
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  influence TEXT NOT NULL DEFAULT '',
  may_call INTEGER CHECK (may_call IN (0, 1)),
  comment TEXT NOT NULL DEFAULT '',
  -- A promoter: the contact that thanks, the day on which a referral was asked for, and what came of it.
  thanks_id TEXT REFERENCES activities (id) ON DELETE SET NULL,
  referral_day TEXT ${DAY('referral_day')},
  referral TEXT NOT NULL DEFAULT '',
  source TEXT,
  external_id TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX survey_responses_by_deal ON survey_responses (deal_id, day);
CREATE INDEX survey_responses_by_client ON survey_responses (client_id);
CREATE INDEX survey_responses_by_person ON survey_responses (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX survey_responses_by_thanks ON survey_responses (thanks_id) WHERE thanks_id IS NOT NULL;
CREATE INDEX survey_responses_by_day ON survey_responses (day, score, deleted_at) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX survey_responses_by_source ON survey_responses (source, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE survey_scores (
  id TEXT PRIMARY KEY,
  response_id TEXT NOT NULL REFERENCES survey_responses (id) ON DELETE CASCADE,
  touch_point TEXT NOT NULL CHECK (touch_point <> ''),
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10)
) STRICT;
CREATE UNIQUE INDEX survey_scores_by_response ON survey_scores (response_id, touch_point);

-- An unhappy client: causes, what we change, and the client told of it.
CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  deal_id TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  response_id TEXT REFERENCES survey_responses (id) ON DELETE SET NULL,
  opened_day TEXT NOT NULL ${DAY('opened_day')},
  -- The call back is due within 24 hours: a wall-clock time in the user's zone.
  call_back_day TEXT NOT NULL ${DAY('call_back_day')},
  call_back_time TEXT NOT NULL CHECK (call_back_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- The planned contact in which the client is called back.
  call_id TEXT REFERENCES activities (id) ON DELETE SET NULL,
  called_day TEXT ${DAY('called_day')},
  causes TEXT NOT NULL DEFAULT '',
  actions TEXT NOT NULL DEFAULT '',
  responsible TEXT NOT NULL DEFAULT '',
  prevention TEXT NOT NULL DEFAULT '',
  -- What the client was told, and when: this closes the case.
  told TEXT NOT NULL DEFAULT '',
  closed_day TEXT ${DAY('closed_day')},
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  CHECK (closed_day IS NULL OR told <> '')
) STRICT;
CREATE INDEX cases_by_deal ON cases (deal_id);
CREATE INDEX cases_by_client ON cases (client_id);
CREATE INDEX cases_by_response ON cases (response_id) WHERE response_id IS NOT NULL;
CREATE INDEX cases_by_call ON cases (call_id) WHERE call_id IS NOT NULL;
CREATE INDEX cases_open ON cases (call_back_day, id, closed_day, deleted_at) WHERE closed_day IS NULL AND deleted_at IS NULL;
`),
};
