export * from './answer';
export * from './difference';
export { capacityOf } from './frame';
export * from './generate';
export * from './reasons';
export * from './request';
export * from './settings';
export * from './triage';
