import { readArguments, WrongArgument } from '@electron/arguments';
import { describe, expect, it } from 'vitest';

describe('arguments of the program', () => {
  it('are all absent when nothing is given', () => {
    expect(readArguments(['.'])).toEqual({
      dataFolder: null,
      demo: false,
      hidden: false,
      today: null,
      zone: null,
      language: null,
      cli: null,
    });
  });

  it('stand between those of Chromium, in both spellings', () => {
    const given = [
      '--no-sandbox',
      '.',
      '--demo',
      '--today=2026-11-23',
      '--remote-debugging-port=0',
      '--zone',
      'Europe/Ljubljana',
    ];
    expect(readArguments(given)).toMatchObject({ demo: true, today: '2026-11-23', zone: 'Europe/Ljubljana' });
  });

  it('leave everything behind --cli to the command line', () => {
    expect(readArguments(['--cli', 'board', '--today', 'soon', '--demo'])).toMatchObject({
      cli: ['board', '--today', 'soon', '--demo'],
      today: null,
      demo: false,
    });
  });

  it.each([
    ['--today', '2026-02-30'],
    ['--today', 'tomorrow'],
    ['--zone', 'Europe/Atlantis'],
    ['--data-folder', '--demo'],
    ['--data-folder', undefined],
  ])('%s %s is refused with a sentence', (name, value) => {
    expect(() => readArguments(value === undefined ? [name] : [name, value])).toThrow(WrongArgument);
  });
});
