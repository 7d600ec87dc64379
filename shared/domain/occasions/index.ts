export * from './find';
export * from './merge';
export * from './occasion';
export * from './yearly';
