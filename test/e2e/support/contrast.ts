import type { Locator } from '@playwright/test';

/** A colour as the window draws it: red, green and blue from 0 to 255, opacity from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** Reads `rgb(…)` and `rgba(…)`, the forms of computed styles. */
export function colourOf(text: string): Colour {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, opacity];
}

/** How far apart two colours are (WCAG 2.2): 1 for the same, 21 for black on white. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

const linear = (part: number): number =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

/** The ground that the words of an element stand on: what is laid under them, its own, or that of the nearest around it. */
export const groundOf = async (element: Locator): Promise<Colour> =>
  colourOf(
    await element.evaluate((start) => {
      const isSeen = (colour: string): boolean => !/, 0\)$|^transparent$/.test(colour);
      const under = getComputedStyle(start, '::before');
      if (under.content !== 'none' && isSeen(under.backgroundColor)) return under.backgroundColor;
      for (let at: Element | null = start; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (isSeen(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    }),
  );

/** A computed colour of an element. */
export const colourIn = async (element: Locator, property: 'color' | 'outline-color'): Promise<Colour> =>
  colourOf(await element.evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), property));
