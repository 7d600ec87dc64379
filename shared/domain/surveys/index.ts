export * from './callBack';
export * from './consequence';
export * from './score';
export * from './touchPoints';
