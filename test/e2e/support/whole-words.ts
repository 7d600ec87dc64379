import type { Page } from '@playwright/test';

/**
 * Words of the program (not of the user's data) that do not stand whole where they are: cut at an edge, or broken into a second line
 * in a place made for one. As "the words: the element".
 */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Heads, buttons, tabs, switches, heads of columns, and fields that say in themselves what they are for. */
    const PLACES =
      'header *, button, button *, [role=tab] *, [role=radiogroup] label, [role=columnheader], th, [data-head], [data-head] *';
    const canvas = document.createElement('canvas').getContext('2d');
    const widthOf = (text: string, style: CSSStyleDeclaration): number => {
      if (!canvas) return 0;
      canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      return canvas.measureText(text).width;
    };
    const ownText = (element: Element): string =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? '')
        .join('')
        .trim();
    const isSeen = (element: Element): boolean => {
      const { width, height, right, bottom } = element.getBoundingClientRect();
      // What only a screen reader reads is one pixel large.
      return (
        width > 2 &&
        height > 2 &&
        right > 0 &&
        bottom > 0 &&
        element.checkVisibility({ visibilityProperty: true })
      );
    };
    const isCut = (element: HTMLElement): boolean => {
      const hides = getComputedStyle(element).overflowX !== 'visible';
      return hides && element.scrollWidth > element.clientWidth + 1;
    };
    /** Lines that the words of the element itself take. */
    const linesOf = (element: Element): number => {
      const tops = new Set<number>();
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { width, top } of range.getClientRects()) if (width > 1) tops.add(Math.round(top / 8));
      }
      return tops.size;
    };
    const named = (element: Element): string =>
      `<${element.tagName.toLowerCase()} ${element.getAttribute('class')?.split(' ').at(-1) ?? ''}>`;

    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(PLACES)) {
      if (element.closest('.rbc-event')) continue; // the user's words
      const text = ownText(element);
      if (text === '' || !isSeen(element)) continue;
      if (isCut(element)) found.push(`cut "${text}": ${named(element)}`);
      else if (element.closest('header') && linesOf(element) > 1)
        found.push(`in two lines "${text}": ${named(element)}`);
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input')) {
      // In what can only be chosen stand words of the program; in other fields the user's.
      const words = field.readOnly
        ? field.value || field.placeholder
        : field.value === ''
          ? field.placeholder
          : '';
      if (words === '' || !isSeen(field)) continue;
      const style = getComputedStyle(field);
      const room =
        field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (widthOf(words, style) > room + 1) found.push(`cut "${words}": ${named(field)}`);
    }
    // Children of the bar that the window cuts off.
    for (const element of document.querySelectorAll('header *')) {
      if (isSeen(element) && element.getBoundingClientRect().right > window.innerWidth + 1)
        found.push(`off the window: ${named(element)}`);
    }
    return [...new Set(found)];
  });

/** Parts of the bar above the screen that lie over each other, as "one over another". */
export const overlapsInBar = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll<HTMLElement>(
        'header h1, header button, header input, header [role=radiogroup], header a',
      ),
    ].filter((part) => part.checkVisibility());
    const nameOf = (part: HTMLElement): string =>
      part.getAttribute('aria-label') ?? part.textContent ?? part.tagName;
    return parts.flatMap((one, at) => {
      const { right, bottom, left, top } = one.getBoundingClientRect();
      return parts
        .slice(at + 1)
        .filter((other) => !one.contains(other) && !other.contains(one))
        .filter((other) => {
          const box = other.getBoundingClientRect();
          return box.left < right - 1 && box.right > left + 1 && box.top < bottom - 1 && box.bottom > top + 1;
        })
        .map((other) => `${nameOf(one)} over ${nameOf(other)}`);
    });
  });
