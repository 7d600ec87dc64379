import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { planContact } from './support/contact-form';

/** A zone in which it is about noon, so that no story runs over midnight. `Etc/GMT-3` is three hours ahead of UTC. */
const AHEAD = 12 - new Date().getUTCHours();
const ZONE = `Etc/GMT${AHEAD > 0 ? `-${AHEAD}` : `+${-AHEAD}`}`;
const CLIENT = 'Kavarna Pod Lipo';
let cuepoint: Cuepoint;

test.beforeEach(async () => {
  // Reminders go by the real clock.
  cuepoint = await launchCuepoint({ today: null, zone: ZONE });
  await withoutSystemNotifications();
});
test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
});

/** The same on every machine: where the system cannot show a notification, the window does. */
const withoutSystemNotifications = () =>
  cuepoint.app.evaluate(({ Notification }) => {
    Notification.isSupported = () => false;
  });

const notice = (title: RegExp) => cuepoint.page.getByRole('alert').filter({ hasText: title });
/** `HH:MM` on the wall of the zone. */
const wall = (minutesFromNow: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(
    Date.now() + minutesFromNow * 60_000,
  );

async function newClient(): Promise<void> {
  const { page } = cuepoint;
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New client' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(CLIENT);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(CLIENT);
}

async function planToday(minutesFromNow: number, purpose: string): Promise<void> {
  await cuepoint.page.keyboard.press('p');
  await planContact(cuepoint.page, {
    ...{ quickDay: 'Today', time: wall(minutesFromNow).replace(':', ''), purpose },
  });
}

test('a contact comes up, opens by a click, and is not told of again after a restart', async () => {
  test.setTimeout(90_000);
  await newClient();
  await planToday(4, 'Agree the menu');
  const reminder = () => notice(new RegExp(`\\d\\d:\\d\\d · ${CLIENT}`));
  await expect(reminder()).toContainText('Call: Agree the menu');
  cuepoint = await cuepoint.restart();
  await withoutSystemNotifications();
  // Long enough for the first look after the start.
  await cuepoint.page.waitForTimeout(6_000);
  await expect(reminder()).toBeHidden();

  await cuepoint.page.getByRole('link', { name: 'Clients' }).click();
  await cuepoint.page.getByRole('row', { name: CLIENT }).dblclick();
  await expect(cuepoint.page.getByRole('heading', { level: 1 })).toContainText(CLIENT);
  await planToday(3, 'Tell the price');
  await expect(reminder()).toContainText('Tell the price');
  await reminder().getByRole('button', { name: 'Open' }).click();
  const dialog = cuepoint.page.getByRole('dialog');
  await expect(dialog).toContainText(CLIENT);
  await expect(dialog).toContainText('Tell the price');
  await expect(cuepoint.page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');
});

test('what went by is told in one', async () => {
  await newClient();
  for (const [at, purpose] of [
    [-40, 'First'],
    [-30, 'Second'],
    [-20, 'Third'],
  ] as const)
    await planToday(at, purpose);
  // What was said is written down before it is shown, and not again after that.
  await expect(notice(/ · Kavarna/).filter({ hasText: 'Third' })).toBeVisible();
  // Each alone as it was planned; together after the next start, as if the machine had slept.
  await cuepoint.app.evaluate(async ({ app }) => {
    const { rmSync } = process.getBuiltinModule('node:fs');
    rmSync(`${app.getPath('userData')}/../reminded.json`, { force: true });
  });
  cuepoint = await cuepoint.restart();
  await withoutSystemNotifications();
  await expect(notice(/3 contacts went by/)).toContainText(`${wall(-40).slice(0, 2)}:`);
});

/**
 * As another program, or the system, would tell main: in a turn of its own. What a story has main do comes in the middle of whatever it
 * is doing, such as saying that its window has closed.
 */
const inItsOwnTurn = (tell: 'second-instance' | 'resume'): Promise<void> =>
  cuepoint.app.evaluate(
    ({ app, powerMonitor }, event) =>
      new Promise<void>((told) => {
        setImmediate(() => {
          if (event === 'resume') powerMonitor.emit('resume');
          else app.emit('second-instance');
          told();
        });
      }),
    tell,
  );

/** The window closes, and the program stays. */
async function closeIntoTray(): Promise<void> {
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Reminders' }).click();
  await page.getByRole('switch', { name: 'Stay in the tray' }).click();
  await expect(page.getByRole('switch', { name: 'Stay in the tray' })).toBeChecked();
  // The tray is there when main has heard of it.
  await page.waitForTimeout(2_000);
  await page.close();
}

test('with the tray the program stays when its window closes, and opens it again', async () => {
  const { app } = cuepoint;
  await closeIntoTray();
  expect(app.windows()).toHaveLength(0);
  const [again] = await Promise.all([app.waitForEvent('window'), inItsOwnTurn('second-instance')]);
  await expect(again.getByRole('link', { name: 'Today' })).toBeVisible();
  await again.getByRole('link', { name: 'Settings' }).click();
  await again.getByRole('tab', { name: 'Reminders' }).click();
  await again.getByRole('switch', { name: 'Stay in the tray' }).click();
  await expect(again.getByRole('switch', { name: 'Stay in the tray' })).not.toBeChecked();
});

test('a clock that is set forward brings what became due, into a new window when there is none', async () => {
  const { app } = cuepoint;
  await newClient();
  await planToday(90, 'Agree the menu');
  await closeIntoTray();
  await app.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 85 * 60_000;
  });
  const [again] = await Promise.all([app.waitForEvent('window'), inItsOwnTurn('resume')]);
  await expect(again.getByRole('alert').filter({ hasText: CLIENT })).toBeVisible();
  await again.getByRole('link', { name: 'Settings' }).click();
  await again.getByRole('tab', { name: 'Reminders' }).click();
  await again.getByRole('switch', { name: 'Stay in the tray' }).click();
  await expect(again.getByRole('switch', { name: 'Stay in the tray' })).not.toBeChecked();
});
