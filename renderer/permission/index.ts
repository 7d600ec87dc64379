export { ContactWarnings, type Offer } from './ContactWarnings';
export { DoNotContact, DoNotContactDialog, type SideName } from './DoNotContact';
export { NeedsBrief } from './NeedsBrief';
export { PermissionDialog } from './PermissionDialog';
export { ReachLine } from './ReachLine';
export { useDragWarning } from './useDragWarning';
export { type ContactWish, useVerdict, useVerdictWords } from './useVerdict';
export { useWindowWords } from './useWindowWords';
export { warningsOf } from './warnings';
