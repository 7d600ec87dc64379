/**
 * What a column of a foreign table can mean to us. A row carries up to four records: of a client, a person, a deal and a
 * product; which of them a row must have is the kind of the import.
 */
export const IMPORT_KINDS = ['clients', 'people', 'deals', 'products'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** How a cell of a field is read. */
export type FieldType =
  | 'name' // one line, kept as typed
  | 'line' // one line
  | 'notes' // many lines; several columns are joined, each under its header
  | 'tags' // split at commas, semicolons and ` ::: `
  | 'id' // identifies the record in its source
  | 'phone'
  | 'email'
  | 'label' // says what the phone or e-mail in the next column is
  | 'day'
  | 'birthday' // a day whose year may be unknown
  | 'amount'
  | 'currency'
  | 'stage'
  | 'status'
  | 'product'
  | 'record'; // says whether the row is a person or a company

interface FieldRule {
  readonly type: FieldType;
  /** Kinds of import that offer the field. */
  readonly kinds: readonly ImportKind[];
  /** Several columns may have it, and all of them count. */
  readonly many?: true;
}

const CLIENT = ['clients', 'people'] as const;
const ANY_CONTACT = ['clients', 'people', 'deals'] as const;
const DEAL = ['deals'] as const;
const PRODUCT = ['products'] as const;

export const FIELDS = {
  'client.externalId': { type: 'id', kinds: ANY_CONTACT },
  'client.name': { type: 'name', kinds: ANY_CONTACT },
  'client.manager': { type: 'line', kinds: CLIENT },
  'client.segment': { type: 'line', kinds: CLIENT },
  'client.industry': { type: 'line', kinds: CLIENT },
  'client.country': { type: 'line', kinds: CLIENT },
  'client.region': { type: 'line', kinds: CLIENT },
  'client.city': { type: 'line', kinds: CLIENT },
  'client.address': { type: 'line', kinds: CLIENT, many: true },
  'client.postalCode': { type: 'line', kinds: CLIENT },
  'client.website': { type: 'line', kinds: CLIENT },
  'client.notes': { type: 'notes', kinds: CLIENT, many: true },
  'client.tags': { type: 'tags', kinds: CLIENT, many: true },
  'client.phone': { type: 'phone', kinds: ANY_CONTACT, many: true },
  'client.email': { type: 'email', kinds: ANY_CONTACT, many: true },
  'person.externalId': { type: 'id', kinds: ['people'] },
  'person.name': { type: 'name', kinds: ANY_CONTACT },
  'person.firstName': { type: 'name', kinds: CLIENT },
  'person.middleName': { type: 'name', kinds: CLIENT },
  'person.lastName': { type: 'name', kinds: CLIENT },
  'person.position': { type: 'line', kinds: CLIENT },
  'person.birthday': { type: 'birthday', kinds: CLIENT },
  'person.notes': { type: 'notes', kinds: CLIENT, many: true },
  'person.phone': { type: 'phone', kinds: ANY_CONTACT, many: true },
  'person.phoneLabel': { type: 'label', kinds: CLIENT, many: true },
  'person.email': { type: 'email', kinds: ANY_CONTACT, many: true },
  'person.emailLabel': { type: 'label', kinds: CLIENT, many: true },
  'row.record': { type: 'record', kinds: ['people'] },
  'deal.externalId': { type: 'id', kinds: DEAL },
  'deal.title': { type: 'name', kinds: DEAL },
  'deal.product': { type: 'product', kinds: DEAL },
  'deal.amount': { type: 'amount', kinds: DEAL },
  'deal.currency': { type: 'currency', kinds: DEAL },
  'deal.stage': { type: 'stage', kinds: DEAL },
  'deal.status': { type: 'status', kinds: DEAL },
  'deal.enteredDay': { type: 'day', kinds: DEAL },
  'deal.closedDay': { type: 'day', kinds: DEAL },
  'deal.eventDay': { type: 'day', kinds: DEAL },
  'deal.lostReason': { type: 'line', kinds: DEAL },
  'deal.manager': { type: 'line', kinds: DEAL },
  'deal.notes': { type: 'notes', kinds: DEAL, many: true },
  'product.externalId': { type: 'id', kinds: PRODUCT },
  'product.name': { type: 'name', kinds: PRODUCT },
  'product.series': { type: 'line', kinds: PRODUCT },
  'product.price': { type: 'amount', kinds: PRODUCT },
  'product.currency': { type: 'currency', kinds: PRODUCT },
} as const satisfies Record<string, FieldRule>;

export type FieldId = keyof typeof FIELDS;
export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[];

export const isFieldId = (text: string): text is FieldId => Object.hasOwn(FIELDS, text);

export const typeOf = (field: FieldId): FieldType => FIELDS[field].type;

export function takesMany(field: FieldId): boolean {
  const rule: FieldRule = FIELDS[field];
  return rule.many === true;
}

export function isOffered(field: FieldId, kind: ImportKind): boolean {
  const kinds: readonly ImportKind[] = FIELDS[field].kinds;
  return kinds.includes(kind);
}

export const fieldsOf = (kind: ImportKind): readonly FieldId[] =>
  FIELD_IDS.filter((field) => isOffered(field, kind));

/**
 * Fields without which no row of that kind can be imported: of each group one must be mapped.
 */
export const REQUIRED: Readonly<Record<ImportKind, readonly (readonly FieldId[])[]>> = {
  clients: [['client.name', 'person.name', 'person.lastName', 'person.firstName']],
  people: [['person.name', 'person.lastName', 'person.firstName', 'client.name']],
  deals: [['client.name', 'person.name']],
  products: [['product.name']],
};
