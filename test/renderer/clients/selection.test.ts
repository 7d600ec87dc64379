import {
  chosenInput,
  countSelected,
  extended,
  isSelected,
  NOTHING,
  type Selection,
  toggled,
} from '@renderer/clients/selection';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const ALL = ['a', 'b', 'c', 'd', 'e'];
const step = fc.oneof(
  fc.record({ kind: fc.constant('toggle' as const), ids: fc.subarray(ALL, { minLength: 1, maxLength: 1 }) }),
  fc.record({ kind: fc.constant('extend' as const), ids: fc.subarray(ALL) }),
  fc.record({ kind: fc.constant('all' as const), ids: fc.constant<string[]>([]) }),
);

describe('the selection', () => {
  test('is after any steps the same set as steps on a plain set lead to, and counts it', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let selection: Selection = NOTHING;
        const plain = new Set<string>();
        for (const { kind, ids } of steps) {
          if (kind === 'all') {
            selection = { mode: 'all', except: new Set() };
            for (const id of ALL) plain.add(id);
          } else if (kind === 'extend') {
            selection = extended(selection, ids);
            for (const id of ids) plain.add(id);
          } else {
            for (const id of ids) {
              selection = toggled(selection, id);
              if (!plain.delete(id)) plain.add(id);
            }
          }
        }
        expect(ALL.filter((id) => isSelected(selection, id))).toEqual(ALL.filter((id) => plain.has(id)));
        expect(countSelected(selection, ALL.length)).toBe(plain.size);
      }),
    );
  });

  test('goes to the commands as ids, or as the filter without some', () => {
    const filter = { text: 'alf' };
    expect(chosenInput(toggled(NOTHING, 'a'), filter)).toEqual({ ids: ['a'] });
    expect(chosenInput(toggled({ mode: 'all', except: new Set() }, 'a'), filter)).toEqual({
      filter,
      except: ['a'],
    });
  });
});
