export * from './lifecycle';
export * from './next';
export * from './sign';
