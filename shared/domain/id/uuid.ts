/** Ids of rows are UUIDs of version 7 (RFC 9562): the order of the texts is the order of creation. */
export type Id = string;

/**
 * One id from the milliseconds since 1970 and ten random bytes. For several ids in one millisecond use
 * {@link monotonicIds}. Throws a `RangeError` for a time outside 48 bits or fewer than ten bytes.
 */
export function uuidv7(nowMs: number, random: Uint8Array): Id {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs >= 2 ** 48) throw new RangeError(`not a time: ${nowMs}`);
  if (random.length < 10) throw new RangeError(`ten random bytes are needed, got ${random.length}`);
  const tail = Array.from(random.subarray(0, 10));
  tail[0] = (byteAt(tail, 0) & 0x0f) | 0x70;
  tail[2] = (byteAt(tail, 2) & 0x3f) | 0x80;
  const hex =
    nowMs.toString(16).padStart(12, '0') + tail.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * A source of ids that only grow, also within one millisecond and when the clock is set back (RFC 9562 §6.2: the
 * twelve bits behind the version count). `now` is the clock in ms, `random` fills ten bytes; both are arguments, so
 * demo data and tests are repeatable.
 */
export function monotonicIds(now: () => number, random: () => Uint8Array): () => Id {
  let ms = -1;
  let count = 0;
  return () => {
    const bytes = Uint8Array.from(random());
    const clock = Math.floor(now());
    if (clock > ms) {
      ms = clock;
      // Half of the range stays free for counting.
      count = (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) & 0x7ff;
    } else if (count < 0xfff) {
      count += 1;
    } else {
      ms += 1;
      count = 0;
    }
    bytes[0] = count >> 8;
    bytes[1] = count & 0xff;
    return uuidv7(ms, bytes);
  };
}

/** Whether the value has the form of an id: a lower-case UUID of version 7. */
export function isId(value: unknown): value is Id {
  return (
    typeof value === 'string' &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value)
  );
}

/** The ms since 1970 at which an id was made. */
export function timeOfId(id: Id): number {
  if (!isId(id)) throw new RangeError(`not an id: ${id}`);
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

const byteAt = (bytes: readonly number[], index: number): number => bytes[index] ?? 0;
