export * from './lines';
export * from './order';
export * from './placement';
