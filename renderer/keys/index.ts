export { Caps } from './Caps';
export { useKeysHelp } from './useKeysHelp';
export { useKeysAhead } from './ahead';
export { useAwaitedDialog } from './awaited';
export { capsOf, type Combo } from './combo';
export { activeKeys, type KeyAction, type KeyActions, type Scope } from './registry';
export { useKeys } from './useKeys';
export { type ListNavigation, type RowProps, useListNavigation } from './useListNavigation';
export { sendOnEnter, submitButtonOf } from './submit';
