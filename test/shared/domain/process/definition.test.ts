import { DEFAULT_PROCESS, type ProcessDefinition, zProcessDefinition } from '@shared/domain/process';
import { describe, expect, it } from 'vitest';

const changed = (change: (copy: ProcessDefinition) => void): string[] => {
  const copy = structuredClone(DEFAULT_PROCESS);
  change(copy);
  return zProcessDefinition.safeParse(copy).error?.issues.map(({ message }) => message) ?? [];
};
const pointsOf = (copy: ProcessDefinition, index: number) => copy.stages[index]?.points ?? [];

describe('the definition of the process', () => {
  it('of the product is valid and survives being stored', () => {
    expect(zProcessDefinition.parse(JSON.parse(JSON.stringify(DEFAULT_PROCESS)))).toEqual(DEFAULT_PROCESS);
  });

  it('of the product has the limits of rule 7', () => {
    expect(DEFAULT_PROCESS.stages.map(({ limit }) => limit)).toEqual([10, 14, 15, 10, null, 20]);
  });

  it('takes own names, limits and offsets', () => {
    const issues = changed((copy) => {
      const [first] = copy.stages;
      if (first) Object.assign(first, { name: 'Знакомство', limit: 7 });
      Object.assign(pointsOf(copy, 0)[1] ?? {}, { name: 'Протокол', offset: 2, mandatory: false });
      copy.lostReasons.push({ key: 'own-1', name: 'Ушли к агентству брата' });
    });
    expect(issues).toEqual([]);
  });

  it('keeps the six stages in their order', () => {
    expect(changed((copy) => copy.stages.reverse()).join()).toContain('in this order');
    expect(changed((copy) => copy.stages.pop())).not.toEqual([]);
  });

  it('refuses a point that counts from itself, from one below it or from none', () => {
    const anchored = (anchor: `point:${string}`) =>
      changed((copy) => Object.assign(pointsOf(copy, 0)[1] ?? {}, { anchor }));
    expect(anchored('point:minutes-sent').join()).toContain('does not stand above');
    expect(anchored('point:contract-signed').join()).toContain('does not stand above');
    expect(anchored('point:nothing').join()).toContain('does not stand above');
    expect(anchored('point:')).not.toEqual([]);
    expect(anchored('point:presentation-held')).toEqual([]);
  });

  it('refuses keys that occur twice', () => {
    expect(
      changed((copy) => Object.assign(pointsOf(copy, 1)[0] ?? {}, { key: 'minutes-sent' })).join(),
    ).toContain('minutes-sent occurs twice');
    expect(changed((copy) => copy.lostReasons.push({ key: 'price' })).join()).toContain('price occurs twice');
  });

  it('refuses limits and offsets that are no whole days', () => {
    expect(changed((copy) => Object.assign(copy.stages[0] ?? {}, { limit: 0 }))).not.toEqual([]);
    expect(changed((copy) => Object.assign(pointsOf(copy, 0)[0] ?? {}, { offset: 1.5 }))).not.toEqual([]);
    expect(changed((copy) => Object.assign(pointsOf(copy, 0)[0] ?? {}, { colour: 'red' }))).not.toEqual([]);
  });
});
