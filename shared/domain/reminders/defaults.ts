import type { ReminderChoices } from './settings';

export const DEFAULT_REMINDERS: ReminderChoices = {
  on: true,
  minutes: 10,
  morning: '09:00',
  quiet: { from: '20:00', to: '08:00' },
  tray: false,
  startAtLogin: false,
};
