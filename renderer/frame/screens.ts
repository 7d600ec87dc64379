import {
  IconCalendar,
  IconChartBar,
  IconFileImport,
  IconLayoutKanban,
  IconListCheck,
  IconPhone,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';

/** The screens of the rail in their order; Ctrl/Cmd-1…8 open them in this order too (`design.md`, "Frame"). */
export const SCREENS = [
  { name: 'today', to: '/today', icon: IconListCheck, place: 'work' },
  { name: 'pipeline', to: '/pipeline', icon: IconLayoutKanban, place: 'work' },
  { name: 'clients', to: '/clients', icon: IconUsers, place: 'work' },
  { name: 'calendar', to: '/calendar', icon: IconCalendar, place: 'work' },
  { name: 'plan', to: '/plan', icon: IconPhone, place: 'work' },
  { name: 'reports', to: '/reports', icon: IconChartBar, place: 'work' },
  { name: 'import', to: '/import', icon: IconFileImport, place: 'below' },
  { name: 'settings', to: '/settings', icon: IconSettings, place: 'below' },
] as const;
