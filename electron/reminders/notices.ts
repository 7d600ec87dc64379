import type { Reminder, ReminderTarget } from '@shared/contract/reminders';
import { Notification } from 'electron';

/** Shows reminders: by the system where it can, else inside of the window. */
export class Notices {
  /** A notification that nobody holds is collected, and its click with it. */
  private readonly shown = new Set<Notification>();

  constructor(
    private readonly open: (target: ReminderTarget) => void,
    private readonly inWindow: (reminder: Reminder) => void,
  ) {}

  show(reminder: Reminder): void {
    if (!Notification.isSupported()) {
      this.inWindow(reminder);
      return;
    }
    const { title, body } = reminder;
    // Stays until somebody has seen it, where the system knows of that: one that goes by itself after seconds reminds nobody.
    const notification = new Notification({ title, body, timeoutType: 'never' });
    this.shown.add(notification);
    const forget = () => this.shown.delete(notification);
    notification.on('click', () => {
      forget();
      this.open(reminder.target);
    });
    notification.on('close', forget);
    notification.on('failed', () => {
      forget();
      this.inWindow(reminder);
    });
    notification.show();
  }
}
