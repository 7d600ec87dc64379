/** Ids of rows are UUIDs of version 7 (RFC 9562): the order of the texts is the order of creation. */
export type Id = string;

/**
 * One id from the milliseconds since 1970 and ten random bytes. For several ids in one millisecond use
 * {@link monotonicIds}. Throws a `RangeError` for a time outside 48 bits or fewer than ten bytes.
 */
export function uuidv7(nowMs: number, random: Uint8Array): Id {
  const count = ((random[0] ?? 0) << 8) | (random[1] ?? 0);
  return timeText(nowMs) + countedText(count) + endText(random);
}

/** The first third of an id, which all of one millisecond share. */
function timeText(nowMs: number): string {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs >= 2 ** 48) throw new RangeError(`not a time: ${nowMs}`);
  const [high, low] = [Math.floor(nowMs / 0x10000), nowMs & 0xffff];
  return `${high.toString(16).padStart(8, '0')}-${low.toString(16).padStart(4, '0')}-`;
}

/** The version and twelve bits. */
const countedText = (count: number): string =>
  (HEX[((count >> 8) & 0x0f) | 0x70] ?? '') + (HEX[count & 0xff] ?? '');

/** The variant and the random bytes from the third on. */
function endText(random: Uint8Array): string {
  if (random.length < 10) throw new RangeError(`ten random bytes are needed, got ${random.length}`);
  const at = (index: number): string => HEX[random[index] ?? 0] ?? '';
  const variant = HEX[((random[2] ?? 0) & 0x3f) | 0x80] ?? '';
  return `-${variant}${at(3)}-${at(4)}${at(5)}${at(6)}${at(7)}${at(8)}${at(9)}`;
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A source of ids that only grow, also within one millisecond and when the clock is set back (RFC 9562 §6.2: the
 * twelve bits behind the version count). `now` is the clock in ms, `random` fills ten bytes; both are arguments, so
 * demo data and tests are repeatable.
 */
export function monotonicIds(now: () => number, random: () => Uint8Array): () => Id {
  let ms = -1;
  let count = 0;
  let time = '';
  return () => {
    const bytes = random();
    const clock = Math.floor(now());
    const before = ms;
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
    if (ms !== before || time === '') time = timeText(ms);
    return time + countedText(count) + endText(bytes);
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
