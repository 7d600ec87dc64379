import { monotonicIds } from '@shared/domain/id';

/**
 * Ids of one process. Random bytes are asked for in stocks: asking for ten at a time costs more than the rest of the id. They come from the
 * global `crypto`, which is loaded with the first id; `node:crypto` would be with the database's start.
 */
export function systemIds(): () => string {
  const stock = new Uint8Array(10 * 400);
  let used = stock.length;
  return monotonicIds(Date.now, () => {
    if (used === stock.length) {
      crypto.getRandomValues(stock);
      used = 0;
    }
    used += 10;
    return stock.subarray(used - 10, used);
  });
}
