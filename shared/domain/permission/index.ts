export * from './busy';
export * from './channel';
export * from './frequency';
export * from './offer';
export * from './reach';
export * from './shownWindows';
export * from './verdict';
export * from './windows';
