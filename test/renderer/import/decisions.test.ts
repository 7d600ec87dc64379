import { asKind, fieldOf, withField, withMeaning } from '@renderer/import/decisions';
import { NOTHING_DECIDED } from '@renderer/import/store';
import { expect, test } from 'vitest';

const columns = [
  { header: 'Kunde', field: 'client.name' },
  { header: 'Tel', field: 'client.phone' },
  { header: 'Mobil', field: null },
] as const;

test('a decision wins over what was proposed, also one to leave the column out', () => {
  const map = { ...NOTHING_DECIDED, columns: { Kunde: null, Mobil: 'client.phone' } as const };
  expect(columns.map((column) => fieldOf(column, map))).toEqual([null, 'client.phone', 'client.phone']);
});

test('a field of one column is taken from the column that had it', () => {
  const map = withField(NOTHING_DECIDED, columns, 'Mobil', 'client.name');
  expect(columns.map((column) => fieldOf(column, map))).toEqual([null, 'client.phone', 'client.name']);
});

test('a field that many columns may have stays where it is', () => {
  const map = withField(NOTHING_DECIDED, columns, 'Mobil', 'client.phone');
  expect(map.columns).toEqual({ Mobil: 'client.phone' });
});

test('a meaning is said, changed and taken back; others stay', () => {
  const said = withMeaning(
    withMeaning(NOTHING_DECIDED, 'stage', 'Demo', 'proposal'),
    'product',
    'GalaPro',
    'Gala Pro',
  );
  expect(said.values).toEqual({ stage: { Demo: 'proposal' }, product: { GalaPro: 'Gala Pro' } });
  expect(withMeaning(said, 'stage', 'Demo', undefined).values).toEqual({
    stage: {},
    product: { GalaPro: 'Gala Pro' },
  });
});

test('another kind of rows drops what was said about columns and keeps the rest', () => {
  const map = { ...withField(NOTHING_DECIDED, columns, 'Mobil', 'client.phone'), decimal: ',' as const };
  expect(asKind(map, 'people')).toEqual({ ...NOTHING_DECIDED, as: 'people', decimal: ',' });
});
