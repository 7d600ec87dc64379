export { Sign, type SignKind } from './Sign';
export { SignShape } from './SignShape';
export { Spoken } from './Spoken';
