import { zoneChoices } from '@renderer/settings/zones';
import { describe, expect, test } from 'vitest';

const winter = Date.parse('2026-11-26T12:00:00Z');
const summer = Date.parse('2026-07-01T12:00:00Z');
const labelOf = (zone: string, now = winter): string | undefined =>
  zoneChoices([], now).find(({ value }) => value === zone)?.label;

describe('the list of zones', () => {
  test('shows the offset of the day', () => {
    expect(labelOf('Europe/Ljubljana')).toBe('Europe/Ljubljana · UTC+1');
    expect(labelOf('Europe/Ljubljana', summer)).toBe('Europe/Ljubljana · UTC+2');
    expect(labelOf('America/New_York')).toBe('America/New York · UTC−5');
    expect(labelOf('America/St_Johns')).toBe('America/St Johns · UTC−3:30');
    expect(labelOf('UTC')).toBe('UTC');
  });

  test('holds the present zone, whatever name the runtime lists it under, once', () => {
    const zones = zoneChoices(['Europe/Kyiv', 'Europe/Ljubljana', 'Europe/Kyiv'], winter).map(
      ({ value }) => value,
    );
    expect(zones.filter((zone) => zone === 'Europe/Kyiv')).toHaveLength(1);
    expect(zones.filter((zone) => zone === 'Europe/Ljubljana')).toHaveLength(1);
    expect(zones.length).toBeGreaterThan(400);
  });
});
