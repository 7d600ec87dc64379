export * from './channel';
export * from './frequency';
export * from './reach';
export * from './verdict';
export * from './windows';
