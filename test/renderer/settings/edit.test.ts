import {
  anchorsFor,
  dependentOf,
  keyFor,
  namesakeOf,
  pointsAbove,
  renamed,
  standardStage,
  withNewPoint,
  withNewReason,
  withNewStep,
  withoutPoint,
  withPoint,
  withStage,
} from '@renderer/settings/process/edit';
import { isSame } from '@renderer/settings/process/isSame';
import { DEFAULT_PROCESS, zProcessDefinition } from '@shared/domain/process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const isValid = (process: unknown): boolean => zProcessDefinition.safeParse(process).success;

describe('editing the process', () => {
  test('another name, and the name of the catalogue back', () => {
    const named = withStage(DEFAULT_PROCESS, 'proposal', (stage) => renamed(stage, 'Offer'));
    expect(named.stages[1]?.name).toBe('Offer');
    expect(isValid(named)).toBe(true);
    expect(withStage(named, 'proposal', (stage) => renamed(stage, ''))).toEqual(DEFAULT_PROCESS);
  });

  test('a point changes where it stands and nowhere else', () => {
    const changed = withPoint(DEFAULT_PROCESS, 'contract', 'contract-signed', (rule) => ({
      ...rule,
      offset: 7,
    }));
    expect(changed.stages[2]?.points.map(({ offset }) => offset)).toEqual([3, 2, 7]);
    expect({ ...changed, stages: changed.stages.toSpliced(2, 1) }).toEqual({
      ...DEFAULT_PROCESS,
      stages: DEFAULT_PROCESS.stages.toSpliced(2, 1),
    });
  });

  test('what counts from a point holds it; what nothing counts from can go', () => {
    expect(dependentOf(DEFAULT_PROCESS, 'presentation-held')?.key).toBe('minutes-sent');
    expect(dependentOf(DEFAULT_PROCESS, 'minutes-sent')).toBeNull();
    expect(isValid(withoutPoint(DEFAULT_PROCESS, 'presentation', 'minutes-sent'))).toBe(true);
    expect(isValid(withoutPoint(DEFAULT_PROCESS, 'presentation', 'presentation-held'))).toBe(false);
  });

  test('what a point may count from: papers too, but for records and on demand one day only', () => {
    const anchors = (stage: number, key: string) => {
      const rule = DEFAULT_PROCESS.stages[stage]?.points.find((each) => each.key === key);
      return rule ? anchorsFor(DEFAULT_PROCESS, rule) : [];
    };
    expect(anchors(0, 'presentation-held')).toContain('proposal-validity');
    expect(anchors(0, 'presentation-held')).not.toContain('point:minutes-sent');
    expect(anchors(3, 'invoice-sent')).toEqual(
      expect.arrayContaining(['invoice-validity', 'point:contract-signed']),
    );
    expect(anchors(3, 'payment-due')).toEqual(['source']);
    expect(anchors(1, 'corrections-sent')).toEqual(['asked']);
  });

  test('a name that another point has is found, whatever its case', () => {
    const nameOf = (key: string) => (key === 'act-sent' ? 'Акт отправлен' : key);
    expect(namesakeOf(DEFAULT_PROCESS, '', 'акт ОТПРАВЛЕН', nameOf)?.key).toBe('act-sent');
    expect(namesakeOf(DEFAULT_PROCESS, 'act-sent', 'Акт отправлен', nameOf)).toBeNull();
  });

  test('a stage goes back to the standard, whatever was added to it or to the others', () => {
    const without = withoutPoint(DEFAULT_PROCESS, 'presentation', 'minutes-sent');
    const process = withNewStep(
      withNewPoint(without, 'closure', 'Minutes sent'),
      'presentation',
      'Look around',
    );
    const back = withStage(process, 'presentation', () => standardStage('presentation'));
    expect(isSame(back.stages[0], DEFAULT_PROCESS.stages[0])).toBe(true);
    expect(back.stages[5]?.points.at(-1)?.key).toBe('minutes-sent-2');
    expect(isValid(back)).toBe(true);
  });

  test('parts are the same whatever the order of their fields, and empty ones do not count', () => {
    expect(isSame({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], d: undefined, a: 1 })).toBe(true);
    expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSame({ a: null }, { a: {} })).toBe(false);
    expect(isSame([], {})).toBe(false);
  });

  test('a point counts only from those above it', () => {
    expect(pointsAbove(DEFAULT_PROCESS, 'proposal-sent').map(({ key }) => key)).toEqual([
      'presentation-held',
      'minutes-sent',
    ]);
  });

  test('whatever is added has a key of its own that the process accepts', () => {
    // Two of one name are refused before they are added (`namesakeOf`).
    const names = fc.uniqueArray(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => name.trim() !== ''),
      { maxLength: 6, selector: (name) => name.trim().toLocaleLowerCase() },
    );
    fc.assert(
      fc.property(names, (added) => {
        let process = DEFAULT_PROCESS;
        for (const name of added) {
          process = withNewPoint(process, 'contract', name.trim());
          process = withNewReason(process, 'lostReasons', name.trim());
        }
        expect(isValid(process)).toBe(true);
      }),
    );
  });

  test('a rule of the same name as one that was taken out has a key of its own', () => {
    const before = { ...DEFAULT_PROCESS, formerRules: [{ key: 'site-visit', name: 'Site visit' }] };
    const { points } = standardStage('contract');
    const added = withNewPoint(before, 'contract', 'Site visit').stages.find(
      ({ stage }) => stage === 'contract',
    );
    expect(added?.points.slice(points.length)).toMatchObject([{ key: 'site-visit-2', name: 'Site visit' }]);
  });

  test.each([
    ['Site visit', 'site-visit'],
    ['Согласовать смету', 'soglasovat-smetu'],
    ['Ogled prizorišča', 'ogled-prizorisca'],
    ['№ 1!', 'no-1'],
    ['日本', 'own'],
    ['x'.repeat(90), 'x'.repeat(50)],
  ])('the key of “%s” is readable', (name, key) => {
    expect(keyFor(name, [])).toBe(key);
  });

  test('a taken key gets a number', () => {
    expect(keyFor('Price', ['price', 'price-2'])).toBe('price-3');
  });
});
