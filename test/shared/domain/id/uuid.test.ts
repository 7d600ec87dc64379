import { isId, monotonicIds, timeOfId, uuidv7 } from '@shared/domain/id';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bytes = (fill: number): Uint8Array => new Uint8Array(10).fill(fill);

describe('an id', () => {
  it('is the UUIDv7 of the example in RFC 9562', () => {
    // Appendix A.6: unix_ts_ms 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has the right form and keeps its time whatever the clock and the dice say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 48 - 1 }),
        fc.uint8Array({ minLength: 10, maxLength: 16 }),
        (ms, random) => {
          const id = uuidv7(ms, random);
          expect(isId(id)).toBe(true);
          expect(timeOfId(id)).toBe(ms);
        },
      ),
    );
  });

  it('refuses a time or dice that cannot be', () => {
    expect(() => uuidv7(-1, bytes(0))).toThrow(RangeError);
    expect(() => uuidv7(2 ** 48, bytes(0))).toThrow(RangeError);
    expect(() => uuidv7(1.5, bytes(0))).toThrow(RangeError);
    expect(() => uuidv7(0, new Uint8Array(9))).toThrow(RangeError);
    expect([isId('017f22e2-79b0-4cc3-98c4-dc0c0c07398f'), isId(''), isId(7)]).toEqual([false, false, false]);
  });
});

describe('a source of ids', () => {
  it('only grows, also in one millisecond, past its counter and when the clock is set back', () => {
    let ms = 1_000_000;
    const next = monotonicIds(
      () => ms,
      () => bytes(0xff),
    );
    const ids = Array.from({ length: 10_000 }, (_, index) => {
      if (index === 7000) ms -= 60_000;
      return next();
    });
    expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? ''))).toBe(true);
    expect(ids.every(isId)).toBe(true);
    ms += 3_600_000;
    expect(timeOfId(next())).toBe(ms);
  });

  it('does not change the bytes it was given', () => {
    const random = bytes(0xff);
    monotonicIds(
      () => 5,
      () => random,
    )();
    expect(random).toEqual(bytes(0xff));
  });
});
