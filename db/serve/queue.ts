/** Runs pieces of work one after another, each starting when the one before has ended, well or badly. */
export function createQueue(): { run<T>(work: () => T | Promise<T>): Promise<T> } {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run<T>(work: () => T | Promise<T>): Promise<T> {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
