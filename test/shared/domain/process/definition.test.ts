import {
  DEFAULT_PROCESS,
  type PointRule,
  type ProcessDefinition,
  processFaults,
  upgradeProcess,
  zProcessDefinition,
} from '@shared/domain/process';
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
    expect(changed((copy) => copy.stages.reverse()).join()).toContain('stage-order');
    expect(changed((copy) => copy.stages.pop())).not.toEqual([]);
  });

  it('refuses a point that counts from itself, from one below it or from none', () => {
    const anchored = (anchor: `point:${string}`) =>
      changed((copy) => Object.assign(pointsOf(copy, 0)[1] ?? {}, { anchor }));
    for (const from of ['minutes-sent', 'contract-signed', 'nothing'] as const)
      expect(anchored(`point:${from}`)).toEqual([`counts-from-below minutes-sent ${from}`]);
    expect(anchored('point:')).not.toEqual([]);
    expect(anchored('point:presentation-held')).toEqual([]);
  });

  it('refuses keys that occur twice', () => {
    expect(
      changed((copy) => Object.assign(pointsOf(copy, 1)[0] ?? {}, { key: 'minutes-sent' })).join(),
    ).toContain('key-twice minutes-sent');
    expect(changed((copy) => copy.lostReasons.push({ key: 'price' })).join()).toContain('key-twice price');
  });

  it('refuses limits and offsets that are no whole days', () => {
    expect(changed((copy) => Object.assign(copy.stages[0] ?? {}, { limit: 0 }))).not.toEqual([]);
    expect(changed((copy) => Object.assign(pointsOf(copy, 0)[0] ?? {}, { offset: 1.5 }))).not.toEqual([]);
    expect(changed((copy) => Object.assign(pointsOf(copy, 0)[0] ?? {}, { colour: 'red' }))).not.toEqual([]);
  });

  it('names the documents of each stage, of product.md §3', () => {
    expect(DEFAULT_PROCESS.stages.map(({ documents }) => documents.join(' '))).toEqual([
      'minutes',
      'proposal',
      'contract',
      'invoice',
      '',
      'act questionnaire',
    ]);
    const twice = changed((copy) => copy.stages[0]?.documents.push('minutes'));
    expect(twice).toEqual(['key-twice minutes']);
  });

  it('keeps the rules of records: timed anew and not mandatory, but neither gone, nor doubled, nor made by hand', () => {
    const approval = (change: (rules: PointRule[], at: number) => void) =>
      changed((copy) => {
        const rules = pointsOf(copy, 2);
        change(
          rules,
          rules.findIndex(({ key }) => key === 'contract-approval'),
        );
      });
    expect(
      approval((rules, at) => Object.assign(rules[at] ?? {}, { offset: -2, unit: 'days', mandatory: false })),
    ).toEqual([]);
    expect(approval((rules, at) => rules.splice(at, 1))).toEqual(['record-rule-missing contract-approval']);
    expect(approval((rules, at) => Object.assign(rules[at] ?? {}, { key: 'yes-said' }))).toEqual([
      'record-rule-own yes-said',
      'record-rule-missing contract-approval',
    ]);
    expect(approval((rules, at) => rules.push(...rules.slice(at, at + 1)))).toEqual([
      'key-twice contract-approval',
    ]);
    expect(approval((rules, at) => Object.assign(rules[at] ?? {}, { anchor: 'stage-entered' }))).toEqual([
      'record-in-part contract-approval',
    ]);
    expect(approval((rules, at) => Object.assign(rules[at] ?? {}, { made: 'stage' }))).toEqual([
      'record-in-part contract-approval',
      'record-rule-missing contract-approval',
    ]);
  });

  it('refuses two points of the same own name, however it is written', () => {
    const named = changed((copy) => {
      Object.assign(pointsOf(copy, 0)[0] ?? {}, { name: 'Осмотр' });
      Object.assign(pointsOf(copy, 5)[0] ?? {}, { name: 'осмотр' });
    });
    expect(named).toEqual(['name-twice act-sent presentation-held']);
  });

  it('says what is out of range before anything is sent', () => {
    const copy = structuredClone(DEFAULT_PROCESS);
    Object.assign(pointsOf(copy, 0)[1] ?? {}, { offset: -1001 });
    Object.assign(copy.stages[1] ?? {}, { limit: 1001 });
    expect(processFaults(copy)).toEqual([
      { code: 'limit-out-of-range', key: 'proposal', other: '' },
      { code: 'offset-too-large', key: 'minutes-sent', other: '' },
    ]);
    Object.assign(pointsOf(copy, 0)[1] ?? {}, { offset: -1000 });
    Object.assign(copy.stages[0] ?? {}, { limit: 1 });
    Object.assign(copy.stages[1] ?? {}, { limit: 1000 });
    expect(processFaults(copy)).toEqual([]);
  });
});

describe('a process kept by an earlier program', () => {
  it('gets the documents of the stages, but keeps those that were chosen', () => {
    const former = structuredClone(DEFAULT_PROCESS);
    for (const [at, stage] of former.stages.entries())
      if (at !== 3) Reflect.deleteProperty(stage, 'documents');
    const [, , , payment] = former.stages;
    if (payment) payment.documents = ['invoice', 'act'];
    const now = upgradeProcess(former);
    expect(now.stages[3]?.documents).toEqual(['invoice', 'act']);
    expect(now.stages[0]?.documents).toEqual(['minutes']);
    expect(zProcessDefinition.parse(now)).toEqual(now);
  });

  it('gives way with an own point that has the key of a kind of record today', () => {
    const former = structuredClone(DEFAULT_PROCESS);
    const closure = former.stages[5];
    const own = (key: string, anchor: PointRule['anchor']): PointRule => ({
      ...{ key, anchor, offset: 1, unit: 'wd', mandatory: false, made: 'stage', metBy: 'hand' },
    });
    if (closure)
      closure.points = [
        ...closure.points.filter(({ made }) => made !== 'source'),
        own('call-back', 'stage-entered'),
        own('thanks', 'point:call-back'),
      ];
    const now = upgradeProcess({ ...former, version: 1 });
    expect(zProcessDefinition.parse(now)).toEqual(now);
    expect(now.stages[5]?.points.map(({ key, anchor }) => [key, anchor])).toEqual(
      expect.arrayContaining([
        ['call-back', 'source'],
        ['call-back-own', 'stage-entered'],
        ['thanks', 'point:call-back-own'],
      ]),
    );
  });
});
