export * from './move';
export * from './signOff';
export * from './steps';
export * from './templates';
