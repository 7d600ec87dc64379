import type { ReadableDb } from '@db/connection/sqlite';
import { EXPORT_NAMES } from '@db/plan/export/names';
import type { Settings } from '@shared/contract/settings';
import { DEFAULT_OCCASIONS } from '@shared/domain/occasions/defaults';
import { DEFAULT_PAYMENT_TEMPLATES } from '@shared/domain/payments/defaults';
import { DEFAULT_PLANNER } from '@shared/domain/planner/defaults';
import { DEFAULT_PREPARATION } from '@shared/domain/preparation/templates';
import { NO_COMPANY } from '@shared/domain/documents/noCompany';
import { DEFAULT_PROCESS } from '@shared/domain/process/default';
import { upgradeProcess } from '@shared/domain/process/upgrade';
import type { ProcessDefinition } from '@shared/domain/process/definition';
import { DEFAULT_REMINDERS } from '@shared/domain/reminders/defaults';
import { DEFAULT_TOUCH_POINTS } from '@shared/domain/surveys/defaults';
import type { Weekday } from '@shared/domain/time/day';
import type { WorkingCalendar } from '@shared/domain/time/working';

/** The row that says whether the user's present name was somebody's when it was taken after another (`ownName.ts`). */
export const NAME_TAKEN = 'nameTaken';

/** What a new file starts with; language, zone and currency are set from the system at the first start. */
const DEFAULT_SETTINGS: Settings = {
  language: 'en',
  theme: 'system',
  zone: 'UTC',
  weekStart: 1,
  workingDays: [1, 2, 3, 4, 5],
  workStart: '09:00',
  workEnd: '18:00',
  country: '',
  region: '',
  currency: 'EUR',
  me: '',
  formerNames: [],
  paper: 'A4',
  company: NO_COMPANY,
  documentNumbers: {},
  touchPoints: DEFAULT_TOUCH_POINTS,
  paymentTemplates: DEFAULT_PAYMENT_TEMPLATES,
  preparation: DEFAULT_PREPARATION,
  planner: DEFAULT_PLANNER,
  occasions: DEFAULT_OCCASIONS,
  reminders: DEFAULT_REMINDERS,
};

/** The settings: what was changed over the defaults. Each is one row, its value as JSON. */
export function readSettings(db: ReadableDb): Settings {
  const rows = db.all<{ id: string; value: string }>(
    "SELECT id, value FROM settings WHERE id NOT IN ('process', ?, ?)",
    [EXPORT_NAMES, NAME_TAKEN],
  );
  const changed = Object.fromEntries(rows.map(({ id, value }) => [id, JSON.parse(value)]));
  return { ...DEFAULT_SETTINGS, ...changed };
}

/** The user's zone alone, where no other setting is asked for. */
export function readZone(db: ReadableDb): Settings['zone'] {
  const row = db.get<{ value: string }>("SELECT value FROM settings WHERE id = 'zone'");
  return row ? JSON.parse(row.value) : DEFAULT_SETTINGS.zone;
}

/** The process of the sale as the user keeps it, else the default of `product.md` §3. */
export function readProcess(db: ReadableDb): ProcessDefinition {
  const row = db.get<{ value: string }>("SELECT value FROM settings WHERE id = 'process'");
  return row ? upgradeProcess(JSON.parse(row.value)) : DEFAULT_PROCESS;
}

/** Working days by weekday without the public holidays of the chosen country. */
export function readCalendar(db: ReadableDb): WorkingCalendar {
  const { workingDays } = readSettings(db);
  const off = db.all<{ day: string }>('SELECT day FROM days_off');
  return {
    workdays: new Set(workingDays as Weekday[]),
    daysOff: new Set(off.map(({ day }) => day)),
  };
}
