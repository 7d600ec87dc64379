export * from './cells';
export * from './deal';
export * from './recognise';
export * from './row';
export * from './words';
