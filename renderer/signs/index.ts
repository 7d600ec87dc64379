export { Sign, type SignKind } from './Sign';
export { SignShape } from './SignShape';
