import { COMMON } from '@electron/cli/options';
import { describe, expect, it } from 'vitest';
import { makesPdf } from '../../build/setup/prints.mjs';

describe('a command that makes a PDF', () => {
  it.each([
    'plan --week 2026-W48 --format pdf --out week',
    'report --out report.PDF',
    '--db b.sqlite plan --week 2026-W48 --format pdf --out x.pdf',
    '--json --today=2026-11-23 --zone Europe/Ljubljana report --format=pdf',
  ])('is known by its words: %s', (line) => {
    expect(makesPdf(line.split(' '))).toBe(true);
  });

  it.each([
    'plan --week 2026-W48 --format ics',
    'document attach P-2026-001 signed.pdf',
    '--db plan board --out x.pdf',
    '',
  ])('is no other: %s', (line) => {
    expect(makesPdf(line.split(' '))).toBe(false);
  });

  it('is found behind each option of every command that takes a value', () => {
    for (const [name, { type }] of Object.entries(COMMON))
      if (type === 'string') expect(makesPdf([`--${name}`, 'x', 'plan', '--format', 'pdf'])).toBe(true);
  });
});
