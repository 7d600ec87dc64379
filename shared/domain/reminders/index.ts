export * from './due';
export * from './quiet';
export * from './settings';
