import { capsOf, matches } from '@renderer/keys/combo';
import { describe, expect, test } from 'vitest';

const press = (
  code: string,
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('key combinations', () => {
  test('letters work by place on a Russian layout', () => {
    expect(matches('KeyD', press('KeyD', 'в'), false)).toBe(true);
    expect(matches('mod+KeyZ', press('KeyZ', 'я', { ctrlKey: true }), false)).toBe(true);
    expect(matches('mod+KeyK', press('KeyK', 'л', { ctrlKey: true }), false)).toBe(true);
    expect(matches('KeyD', press('KeyF', 'а'), false)).toBe(false);
  });

  test('on a Slovenian QWERTZ layout the key that is marked Z is Z', () => {
    expect(matches('mod+KeyZ', press('KeyY', 'z', { ctrlKey: true }), false)).toBe(true);
    expect(matches('mod+KeyZ', press('KeyZ', 'y', { ctrlKey: true }), false)).toBe(false);
  });

  test('modifiers must be exactly these', () => {
    expect(matches('mod+KeyZ', press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matches('mod+shift+KeyZ', press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true }), false)).toBe(
      true,
    );
    expect(matches('KeyN', press('KeyN', 'n', { altKey: true }), false)).toBe(false);
    expect(matches('KeyN', press('KeyN', 'n', { metaKey: true }), false)).toBe(false);
  });

  test('mod is Cmd on a Mac and Ctrl elsewhere, never the other', () => {
    expect(matches('mod+KeyK', press('KeyK', 'k', { metaKey: true }), true)).toBe(true);
    expect(matches('mod+KeyK', press('KeyK', 'k', { ctrlKey: true }), true)).toBe(false);
    expect(matches('mod+KeyK', press('KeyK', 'k', { metaKey: true }), false)).toBe(false);
  });

  test('a character counts wherever its key is', () => {
    expect(matches('char:?', press('Minus', '?', { shiftKey: true }), false)).toBe(true);
    expect(matches('char:?', press('Digit7', '?', { shiftKey: true }), false)).toBe(true);
    expect(matches('char:/', press('Digit7', '/', { shiftKey: true }), false)).toBe(true);
  });

  test('the number block counts as figures and Enter', () => {
    expect(matches('Digit3', press('Numpad3', '3'), false)).toBe(true);
    expect(matches('Enter', press('NumpadEnter', 'Enter'), false)).toBe(true);
  });

  test('caps as the user knows them', () => {
    expect(capsOf('mod+shift+KeyZ', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(capsOf('mod+Digit1', true)).toEqual(['⌘', '1']);
    expect(capsOf('char:?', false)).toEqual(['?']);
    expect(capsOf('ArrowDown', false)).toEqual(['↓']);
  });
});
