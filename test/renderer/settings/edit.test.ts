import {
  dependentOf,
  keyFor,
  pointsAbove,
  renamed,
  withNewPoint,
  withNewReason,
  withoutPoint,
  withPoint,
  withStage,
} from '@renderer/settings/process/edit';
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
    expect(changed.stages[2]?.points).toMatchObject([{ key: 'contract-signed', offset: 7 }]);
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

  test('a point counts only from those above it', () => {
    expect(pointsAbove(DEFAULT_PROCESS, 'proposal-sent').map(({ key }) => key)).toEqual([
      'presentation-held',
      'minutes-sent',
    ]);
  });

  test('whatever is added has a key of its own that the process accepts', () => {
    const names = fc.array(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => name.trim() !== ''),
      {
        maxLength: 6,
      },
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
