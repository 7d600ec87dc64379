import type { Engine } from './engine';

/** So long nobody has asked for anything. */
const QUIET_MS = 2_000;

/** The same engine, which has `rest` called whenever all that was asked is answered and nobody has asked anything for a while. */
export function withRests(engine: Engine, rest: () => void): Engine {
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const callUnknown: Engine['callUnknown'] = async (method, input, options) => {
    running += 1;
    clearTimeout(timer);
    try {
      return await engine.callUnknown(method, input, options);
    } finally {
      running -= 1;
      if (running === 0) {
        timer = setTimeout(rest, QUIET_MS);
        // Nobody stays for it.
        timer.unref();
      }
    }
  };
  return {
    ...engine,
    callUnknown,
    call: (method, input, options) => callUnknown(method, input, options) as never,
  };
}
