import { useFollow } from '@renderer/calendar/useFollow';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

const NOVEMBER = { from: '2026-10-26', to: '2026-12-06' };
const DECEMBER = { from: '2026-11-30', to: '2027-01-10' };
const MAY = { from: '2026-04-27', to: '2026-06-07' };
const WISH = { day: '2026-12-28', id: null };

function following() {
  const onChosen = vi.fn();
  const shown = renderHook((now) => useFollow({ ...now, onChosen }), {
    initialProps: { span: NOVEMBER, isArrived: true },
  });
  return {
    onChosen,
    going: () => shown.result.current[0],
    follow: (wish: typeof WISH | null) => act(() => shown.result.current[1](wish)),
    show: (span: typeof NOVEMBER, isArrived = true) => shown.rerender({ span, isArrived }),
  };
}

afterEach(() => document.body.replaceChildren());

it('chooses what is wanted once its time is drawn', async () => {
  const { onChosen, going, follow, show } = following();
  document.body.innerHTML = '<div data-item="a1" data-day="2026-12-29" tabindex="0"></div>';
  HTMLElement.prototype.scrollIntoView ??= () => undefined;
  follow(WISH);
  expect(going()).toEqual(WISH);
  show(DECEMBER, false);
  expect(onChosen).not.toHaveBeenCalled();
  show(DECEMBER);
  await waitFor(() => expect(onChosen).toHaveBeenCalledWith('a1'));
  expect(going()).toBeNull();
});

it('forgets it when another time is shown before, and when the user chooses otherwise', async () => {
  const { onChosen, going, follow, show } = following();
  follow(WISH);
  show(DECEMBER, false);
  show(MAY);
  await waitFor(() => expect(going()).toBeNull());
  follow(WISH);
  follow(null);
  show(DECEMBER);
  await new Promise((done) => setTimeout(done, 50));
  expect(onChosen).not.toHaveBeenCalled();
});
