import { isAnswered, keyOf, ofKind, remember, shownQuestions, stops } from '@renderer/import/questions';
import { NOTHING_DECIDED } from '@renderer/import/store';
import type { ImportQuestion } from '@shared/contract/importShapes';
import { expect, test } from 'vitest';

const stage = (value: string, count = 1): ImportQuestion => ({ kind: 'stage', value, count });
const product = (value: string): ImportQuestion => ({ kind: 'product', value, count: 2, suggestions: [] });
const dates: ImportQuestion = { kind: 'date-order', choices: ['dmy', 'mdy'], examples: ['03/04/2026'] };

test('what is asked again keeps its place and takes the newest count', () => {
  const asked = remember(
    [stage('Demo', 3), product('GalaPro')],
    [product('GalaPro'), stage('Trial'), stage('Demo', 5)],
  );
  expect(asked.map(keyOf)).toEqual(['stage Demo', 'product GalaPro', 'stage Trial']);
  expect(asked[0]).toEqual(stage('Demo', 5));
});

test('an answered question stays in sight as long as its column is imported', () => {
  const asked = [stage('Demo'), product('GalaPro'), dates];
  const columns = [{ field: 'deal.stage' }, { field: 'deal.closedDay' }, { field: null }] as const;
  expect(shownQuestions(asked, [], columns).map(({ kind }) => kind)).toEqual(['stage', 'date-order']);
  expect(shownQuestions(asked, [product('GalaPro')], columns)).toEqual(asked);
  expect(shownQuestions(asked, [], [])).toEqual([]);
});

test('the kind of the rows and a missing field are shown only while they are asked', () => {
  const kind: ImportQuestion = { kind: 'kind' };
  const field: ImportQuestion = { kind: 'field', field: 'client.name' };
  expect(shownQuestions([kind, field], [], [{ field: 'client.name' }])).toEqual([]);
  expect(shownQuestions([kind, field], [field], [])).toEqual([field]);
  expect([kind, field, dates, stage('Demo')].map(stops)).toEqual([true, true, false, false]);
});

test.each([
  [dates, { ...NOTHING_DECIDED, dateOrder: 'dmy' }],
  [
    { kind: 'decimal', choices: [',', '.'], examples: [] },
    { ...NOTHING_DECIDED, decimal: ',' },
  ],
  [stage('Demo'), { ...NOTHING_DECIDED, values: { stage: { Demo: 'proposal' }, product: {} } }],
  [product('GalaPro'), { ...NOTHING_DECIDED, values: { stage: {}, product: { GalaPro: '' } } }],
] as const)('%o is answered by its part of the map only', (question, map) => {
  expect(isAnswered(question as ImportQuestion, NOTHING_DECIDED)).toBe(false);
  expect(isAnswered(question as ImportQuestion, map)).toBe(true);
});

test('questions with a sensible silence count as answered', () => {
  expect(isAnswered({ kind: 'no-client', count: 4 }, NOTHING_DECIDED)).toBe(true);
  expect(isAnswered({ kind: 'new-clients', count: 2, examples: [] }, NOTHING_DECIDED)).toBe(true);
});

test('questions of one kind keep their order', () => {
  expect(ofKind([stage('B'), dates, stage('A')], 'stage').map(({ value }) => value)).toEqual(['B', 'A']);
});
