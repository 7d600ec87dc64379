import { accent, red, type Scheme, stateColors, surfaces } from '@renderer/theme/colors';
import { cssVariables } from '@renderer/theme/theme';
import { DEFAULT_THEME } from '@mantine/core';
import { describe, expect, test } from 'vitest';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test('the measure itself: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
  expect(contrast('#123456', '#123456')).toBe(1);
});

describe.each(['light', 'dark'] as const)('%s scheme', (scheme: Scheme) => {
  const { page, rail, raised, hover, selected, text, quiet, focus } = surfaces[scheme];
  const grounds = { page, rail, raised, hover, selected };

  test.each(Object.entries(grounds))('text, quiet text and links read on %s at 4.5:1', (_name, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(quiet, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(surfaces[scheme]['accent-text'], ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(stateColors[scheme]))(
    'state %s reads on its own ground and on every surface',
    (_name, state) => {
      for (const ground of [state.ground, ...Object.values(grounds)]) {
        expect(contrast(state.text, ground)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test('white reads on the primary button and on the one that deletes, and the focus ring stands out', () => {
    expect(contrast('#ffffff', accent[6])).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', red[6])).toBeGreaterThanOrEqual(4.5);
    for (const ground of Object.values(grounds)) expect(contrast(focus, ground)).toBeGreaterThanOrEqual(3);
  });

  test('the variables carry exactly these colours', () => {
    const variables = cssVariables(DEFAULT_THEME)[scheme];
    expect(variables['--cue-page']).toBe(page);
    expect(variables['--cue-overdue']).toBe(stateColors[scheme].overdue.text);
    expect(variables['--cue-none-ground']).toBe(stateColors[scheme].none.ground);
  });
});
