import { expect, type Locator, type Page } from '@playwright/test';
import { present } from '@shared/errors';

export type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where something stands once the view has been drawn: days and heads come first, what is in them in slices. */
export async function restingBox(locator: Locator): Promise<Box> {
  let last: Box | null = null;
  await expect(async () => {
    const before = await locator.boundingBox();
    await locator.page().waitForTimeout(150);
    last = await locator.boundingBox();
    expect(before).not.toBeNull();
    expect(last).toEqual(before);
  }).toPass();
  return present<Box>(last, 'it was just seen');
}

export async function middleOf(locator: Locator): Promise<Point> {
  const box = await restingBox(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes what stands at one place and drops it at another. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const { mouse } = page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await mouse.move(to.x, to.y, { steps: 5 });
  // As long as a hand rests; the days draw what is dragged before they take it.
  await page.waitForTimeout(200);
  await mouse.up();
}
