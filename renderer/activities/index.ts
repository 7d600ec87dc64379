/** Contacts for every screen: `useContactDialogs()` opens their dialogs, the rest shows them. */
export { type ContactDialogs, type PlanFrom, useContactDialogs } from './dialogs';
export { useUndone } from './doneCommands';
export { forgetFinished, isFinished } from './finished';
export { ContactMarks } from './ContactMarks';
export { ContactMenu } from './ContactMenu';
export { KindIcon } from './KindIcon';
export { ManagerFilter } from './ManagerFilter';
export { NoReason } from './NoReason';
export { PlanForm } from './PlanForm';
export { RemoveContact } from './RemoveContact';
export { ResultForm } from './ResultForm';
export { ResultPanel, type Talk } from './ResultPanel';
export { useContactSign } from './useContactSign';
export { useContactText } from './useContactText';
export { useMovedNotice } from './useMovedNotice';
export { type NamedCalendar, useWorkingCalendar } from './useWorkingCalendar';
