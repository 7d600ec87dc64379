export * from './rule';
export * from './standing';
export * from './touch';
