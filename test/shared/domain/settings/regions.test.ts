import { isRegionOf, knownRegions } from '@shared/domain/settings/regions';
import Holidays from 'date-holidays';
import { expect, test } from 'vitest';

test('the regions are those of date-holidays', () => {
  const library = new Holidays();
  const codes = Object.keys(library.getCountries()).map((country) => {
    const states = library.getStates(country) ?? {};
    return [country, Object.keys(states)] as const;
  });
  const byCountry = (pairs: readonly (readonly [string, readonly string[]])[]) =>
    Object.fromEntries(pairs.map(([country, regions]) => [country, [...regions].sort()]));
  expect(byCountry(knownRegions())).toEqual(byCountry(codes.filter(([, regions]) => regions.length > 0)));
});

test('a region belongs to its country, the whole country to each', () => {
  expect([isRegionOf('DE', 'BY'), isRegionOf('SI', 'BY'), isRegionOf('', 'BY')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isRegionOf('DE', ''), isRegionOf('SI', ''), isRegionOf('', '')]).toEqual([true, true, true]);
});
