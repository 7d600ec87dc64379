/** The closed lists of the product's words (`product.md` §1–§4): the same in SQL, code and interface. */

export const STAGES = ['presentation', 'proposal', 'contract', 'payment', 'event', 'closure'] as const;
export type Stage = (typeof STAGES)[number];

/** The columns of the board, in their order: the stages of a sale, and the clients whose sale has ended. */
export const BOARD_COLUMNS = [...STAGES, 'between-sales'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** So many rows of each of its lists come with Today itself. */
export const TODAY_ROWS = 15;

export const DEAL_STATUSES = ['open', 'paused', 'won', 'lost', 'cancelled'] as const;
export type DealStatus = (typeof DEAL_STATUSES)[number];

export const DIRECTIONS = ['inbound', 'outbound'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const DEAL_LENGTHS = ['long', 'short'] as const;
export type DealLength = (typeof DEAL_LENGTHS)[number];

export const POINT_STATES = ['pending', 'met', 'missed', 'waived'] as const;
export type PointState = (typeof POINT_STATES)[number];

/** How a stage was entered. */
export const ENTRIES = ['created', 'forward', 'back', 'reopened', 'imported'] as const;
export type Entry = (typeof ENTRIES)[number];

/** How a stage was left. */
const EXITS = ['forward', 'back', 'won', 'lost', 'cancelled'] as const;
export type Exit = (typeof EXITS)[number];

export const ACTIVITY_KINDS = [
  'call',
  'meeting',
  'video',
  'message',
  'email',
  'letter',
  'visit',
  'invitation',
  'greeting',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const ACTIVITY_STATUSES = ['planned', 'done', 'cancelled'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** Results of a contact; the digit is the key that enters it (`product.md` §4). */
export const CALL_RESULTS = ['spoke', 'no-answer', 'call-back', 'refused', 'agreed'] as const;
export const MEETING_RESULTS = ['held', 'moved', 'did-not-come'] as const;
export const RESULTS = [...CALL_RESULTS, ...MEETING_RESULTS] as const;
export type ContactResult = (typeof RESULTS)[number];
/** Results in which both sides took part: these reset the interval between contacts. */
export const TWO_WAY_RESULTS = ['spoke', 'call-back', 'refused', 'agreed', 'held'] as const;

export const CLIENT_KINDS = ['company', 'private'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

export const PERSON_ROLES = [
  'decision-maker',
  'influencer',
  'user',
  'accountant',
  'gatekeeper',
  'other',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Derived from the client's deals, never typed in. "Losing touch" and "dormant" come with cadence, "ended" with a flag. */
export const LIFECYCLES = ['lead', 'first-sale', 'repeat-sale', 'between-sales', 'ended'] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** The one mark for the state of a next contact. */
export const CONTACT_SIGNS = ['overdue', 'today', 'planned', 'none', 'paused'] as const;
export type ContactSign = (typeof CONTACT_SIGNS)[number];

export const LANGUAGES = ['en', 'ru', 'sl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The six kinds of document (`product.md` §1), in the order in which a sale needs them. */
export const DOCUMENT_KINDS = ['minutes', 'proposal', 'contract', 'invoice', 'act', 'questionnaire'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_STATES = [
  'draft',
  'sent',
  'accepted',
  'rejected',
  'signed',
  'expired',
  'void',
] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** How approvers are asked: all at once, or one after the other. */
export const ROUND_WAYS = ['parallel', 'in-order'] as const;
export type RoundWay = (typeof ROUND_WAYS)[number];

/** `stopped`: the version was replaced or the deal ended before all had decided. */
export const ROUND_STATES = ['open', 'approved', 'rejected', 'stopped'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const DECISIONS = ['approved', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a payment line's due day is counted from; `day`: it is named. */
export const PAYMENT_ANCHORS = ['signing', 'invoice', 'event', 'day'] as const;
export type PaymentAnchor = (typeof PAYMENT_ANCHORS)[number];

export const RECEIPT_KINDS = ['receipt', 'refund'] as const;
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/** The client's sign-off of a preparation step. */
export const SIGN_OFFS = ['none', 'needed', 'asked', 'given', 'rejected'] as const;
export type SignOff = (typeof SIGN_OFFS)[number];

/** How a survey was answered: in a call, or on a form that came back. */
export const SURVEY_WAYS = ['call', 'form'] as const;
export type SurveyWay = (typeof SURVEY_WAYS)[number];
