import type { Page } from '@playwright/test';
import { standsStill } from './rest';

/** Every place of the window that an address leads to, by the name of its picture. */
export const EVERY_SCREEN = {
  today: '/today',
  pipeline: '/pipeline',
  attraction: '/pipeline?view=attraction',
  'between-sales': '/pipeline?view=between',
  'losing-touch': '/pipeline?view=losing',
  clients: '/clients',
  trash: '/clients?deleted=yes',
  calendar: '/calendar?view=month',
  'calendar-week': '/calendar?view=week',
  'calendar-day': '/calendar?view=day',
  agenda: '/calendar?view=agenda',
  plan: '/plan',
  'left-out': '/plan?view=out',
  reports: '/reports',
  'reports-week': '/reports?period=week',
  receivables: '/receivables',
  'receivables-clients': '/receivables?by=client',
  surveys: '/surveys',
  occasions: '/occasions',
  triage: '/triage',
  import: '/import',
  settings: '/settings',
  'settings-time': '/settings?section=time',
  'settings-planner': '/settings?section=planner',
  'settings-segments': '/settings?section=segments',
  'settings-reminders': '/settings?section=reminders',
  'settings-scripts': '/settings?section=scripts',
  'settings-process': '/settings?section=process',
  'settings-documents': '/settings?section=documents',
  'settings-payments': '/settings?section=payments',
  'settings-preparation': '/settings?section=preparation',
  'settings-occasions': '/settings?section=occasions',
  'settings-surveys': '/settings?section=surveys',
  'settings-products': '/settings?section=products',
  'settings-data': '/settings?section=data',
  // Last: beside a session no rail leads on.
  session: '/session',
} as const;
export type ScreenAddress = keyof typeof EVERY_SCREEN;

export const isScreenAddress = (name: string): name is ScreenAddress => name in EVERY_SCREEN;

/** Opens an address; it stands still afterwards: loaded, fonts in place, nothing moving. */
export async function openAddress(page: Page, address: string): Promise<void> {
  // A window that has just begun goes to Today first, whatever its address says.
  await page.locator('h1, h2').first().waitFor();
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, address);
  await page.locator('h1, h2').first().waitFor();
  await standsStill(page);
}
