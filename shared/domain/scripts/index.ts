export * from './builtIn';
export * from './choose';
export * from './fill';
export * from './script';
