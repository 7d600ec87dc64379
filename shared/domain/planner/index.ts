export * from './answer';
export * from './generate';
export * from './request';
export * from './settings';
