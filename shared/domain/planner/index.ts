export * from './answer';
export * from './difference';
export * from './generate';
export * from './reasons';
export * from './request';
export * from './settings';
export * from './triage';
