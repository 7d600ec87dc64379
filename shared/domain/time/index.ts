export * from './clock';
export * from './day';
export * from './elsewhere';
export * from './week';
export * from './working';
export * from './written';
export * from './zone';
