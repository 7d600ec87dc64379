export * from './channel';
export * from './frequency';
export * from './verdict';
export * from './windows';
