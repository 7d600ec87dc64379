export * from './rule';
export * from './shift';
