export * from './company';
export * from './key';
