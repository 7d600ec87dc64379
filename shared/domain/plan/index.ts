export * from './lines';
export * from './placement';
export * from './places';
export * from './reasons';
