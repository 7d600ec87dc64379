export * from './line';
export * from './next';
export * from './order';
export * from './summary';
