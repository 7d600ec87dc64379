export * from './round';
export * from './standing';
