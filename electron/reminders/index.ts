import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Reminder, ReminderTarget } from '@shared/contract/reminders';
import { app, powerMonitor } from 'electron';
import type { DatabaseHost } from '../database';
import { DatabaseLine } from '../database-line';
import type { Log } from '../log';
import type { MenuText } from '../text';
import { type DueReminders, ReminderClock, withoutClock } from './clock';
import { startAtLogin } from './login';
import { Notices } from './notices';
import { SaidReminders } from './said';
import { ReminderTray } from './tray';

export interface ReminderTargets {
  readonly database: DatabaseHost;
  /** File that remembers what was said. */
  readonly saidFile: string;
  readonly fixedToday: string | null;
  /** Null: this start is not one to repeat at login (a demo in a throw-away folder). */
  readonly dataFolder: string | null;
  readonly text: () => MenuText;
  readonly show: () => void;
  readonly open: (target: ReminderTarget) => void;
  readonly inWindow: (reminder: Reminder) => void;
  readonly log: Log;
}

/** Reminders, the tray and the start at login, as the settings want them. */
export function startReminders(to: ReminderTargets) {
  const notices = new Notices(to.open, to.inWindow);
  const tray = new ReminderTray({ show: to.show, open: to.open, quit: () => app.quit() });
  const line = new DatabaseLine((topics) => clock.changed(topics));
  let atLogin: boolean | null = null;

  const heard = (due: DueReminders): void => {
    tray.update(due, to.text());
    app.setBadgeCount(due.choices.on ? due.counts.today + due.counts.overdue : 0);
    const { startAtLogin: wanted } = due.choices;
    if (to.dataFolder !== null && (atLogin ?? false) !== wanted)
      startAtLogin(wanted, loginStart(to.dataFolder), to.log);
    atLogin = wanted;
  };
  const today = to.fixedToday === null ? {} : { today: to.fixedToday };
  const clock = new ReminderClock({
    now: () => Date.now(),
    ask: async (now, said) => {
      const due = await line.call('reminders.due', { now, said, ...today });
      return due.ok && to.fixedToday !== null ? { ...due, value: withoutClock(due.value) } : due;
    },
    said: new SaidReminders(to.saidFile, to.log, Date.now()),
    show: (reminder) => notices.show(reminder),
    heard,
    log: to.log,
  });

  to.database.talkTo(line);
  const look = () => void clock.look();
  powerMonitor.on('resume', look);
  powerMonitor.on('unlock-screen', look);
  app.on('will-quit', () => {
    clock.stop();
    tray.remove();
  });
  return {
    /** Looks for the first time; resolves when tray and settings are known. */
    begin: () => clock.look(),
    /** Whether the program stays in the tray when its window closes. */
    staysInTray: () => tray.stays,
  };
}

/** An AppImage is started by its own file, a program in development with its folder. */
const loginStart = (dataFolder: string) => ({
  executable: process.env.APPIMAGE ?? process.execPath,
  args: [...(app.isPackaged ? [] : [app.getAppPath()]), '--data-folder', dataFolder],
  configFolder: process.env.XDG_CONFIG_HOME || join(homedir(), '.config'),
});
