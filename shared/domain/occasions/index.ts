export * from './about';
export * from './country';
export * from './find';
export * from './holidays';
export * from './merge';
export * from './occasion';
export * from './yearly';
