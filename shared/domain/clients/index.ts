/** What the list of clients can show, and a file of it can hold, in the order of the first start. */
export const CLIENT_COLUMNS = [
  'name',
  'lifecycle',
  'nextDay',
  'nextPurpose',
  'lastContactDay',
  'openDeals',
  'openSums',
  'manager',
  'segment',
  'tags',
  'city',
  'phone',
  'email',
  'industry',
  'country',
  'kind',
] as const;
export type ClientColumn = (typeof CLIENT_COLUMNS)[number];

/** What the list can be ordered by; each order is the order of an index. */
export const CLIENT_SORTS = [
  'name',
  'nextDay',
  'lastContactDay',
  'manager',
  'segment',
  'city',
  'created',
] as const;
export type ClientSort = (typeof CLIENT_SORTS)[number];
