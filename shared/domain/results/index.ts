export * from './kept';
export * from './nextStep';
export * from './retry';
export * from './byCadence';
export * from './rules';
export * from './snooze';
export * from './step';
