import { useNames } from '@renderer/format';
import { DEFAULT_PROCESS, type PointRule } from '@shared/domain/process';
import { expect, it } from 'vitest';
import { show } from '../support/window';

it.each([
  ['a rule of the catalogue', { key: 'act-sent', title: '' }, 'Act sent'],
  ['a rule that was taken out', { key: 'site-visit', title: '' }, 'Site visit'],
  ['a point with a title of its own', { key: 'site-visit', title: 'Second visit' }, 'Second visit'],
  ['what nobody has named', { key: 'unknown', title: '' }, 'unknown'],
])('%s', async (_what, point, name) => {
  function Named() {
    return <p>{useNames().point(point)}</p>;
  }
  const { store, findByText } = show(<Named />);
  const [presentation, ...others] = DEFAULT_PROCESS.stages;
  if (!presentation) throw new Error('there are stages');
  const rule: PointRule = {
    ...{ key: 'site-visit', name: 'Site visit', anchor: 'stage-entered', offset: 3, unit: 'wd' },
    ...{ mandatory: true, made: 'stage', metBy: 'hand' },
  };
  const process = {
    ...DEFAULT_PROCESS,
    stages: [{ ...presentation, points: [...presentation.points, rule] }, ...others],
  };
  await store.call('settings.updateProcess', { process });
  await store.call('settings.updateProcess', { process: DEFAULT_PROCESS });
  expect((await findByText(name)).textContent).toBe(name);
});
