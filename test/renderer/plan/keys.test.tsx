import { forgetChosen } from '@renderer/plan/chosen';
import type { LineActions } from '@renderer/plan/useLineActions';
import { useLineCommands } from '@renderer/plan/useLineCommands';
import { useLineKeys } from '@renderer/plan/useLineKeys';
import type { PlanLine } from '@shared/contract/plan';
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../support/window';
import { planLine, reason } from './line';

afterEach(forgetChosen);

/** The keys on one line, with the commands as the plan has them; what only opens a form is noted. */
function Keys({ line, noted }: { line: PlanLine; noted: (what: string) => void }) {
  const { pin, remove } = useLineCommands('2026-W48');
  const note = (what: string) => () => noted(what);
  const actions: LineActions = {
    ...{ open: note('open'), explain: note('explain'), openClient: note('client'), finish: note('done') },
    ...{ result: note('result'), move: note('move'), edit: note('edit'), plan: note('plan') },
    ...{ call: note('call'), pin, remove },
  };
  const rest = { onExplain: note('explain'), onShift: note('shift'), onExtend: note('extend') };
  useLineKeys({ actions, line, ...rest, onAll: note('all') });
  return <p>here</p>;
}

async function on(line: PlanLine) {
  const noted = vi.fn();
  const { calls } = show(<Keys line={line} noted={noted} />);
  await screen.findByText('here');
  const press = (code: string) => fireEvent.keyDown(document.body, { code });
  return { noted, calls, press };
}

const appointment = planLine({ time: '14:00' });
const toPlan = planLine({ activityId: null, reasons: [reason('point-due')] });

test('P plans the next contact on every line, as in all lists; S and M move it', async () => {
  const { noted, calls, press } = await on(appointment);
  for (const key of ['KeyP', 'KeyS', 'KeyM']) press(key);
  expect(noted.mock.calls.flat()).toEqual(['plan', 'move', 'move']);
  expect(calls.filter((call) => call.startsWith('plan.'))).toEqual([]);
});

test('F holds the line on its day', async () => {
  const { calls, press } = await on(planLine({}));
  press('KeyF');
  await expect.poll(() => calls).toContain('plan.pin');
});

test.each([
  ['an appointment', 'KeyX', appointment, /^This is an appointment at 14:00: it is not taken out\./],
  ['what waits to be planned', 'KeyX', toPlan, /^Nothing is planned here yet/],
  ['what waits to be planned', 'KeyF', toPlan, /^Nothing is planned here yet/],
  ['what is done', 'Delete', planLine({ status: 'done' }), /^This contact is not planned any more/],
])('%s stays, and %s says why', async (_what, key, line, words) => {
  const { calls, press } = await on(line);
  press(key);
  expect(await screen.findByText(words)).toBeTruthy();
  expect(calls.filter((call) => call.startsWith('plan.'))).toEqual([]);
});
