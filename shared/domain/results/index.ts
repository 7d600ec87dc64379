export * from './retry';
export * from './rules';
export * from './snooze';
export * from './step';
