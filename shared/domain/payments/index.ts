export * from './amounts';
export * from './due';
export * from './entries';
export * from './ledger';
export * from './percent';
export * from './receivables';
export * from './shown';
export * from './templates';
