import { DEFAULT_PAYMENT_TEMPLATES, type TemplateLine, zPaymentTemplates } from '@shared/domain/payments';
import { describe, expect, it } from 'vitest';

describe('the templates of a schedule', () => {
  it('of the product: all before the event, halves, a deposit and the rest', () => {
    const told = (of: TemplateLine) =>
      `${of.share} ${of.offset} ${of.unit} from ${of.anchor}${of.beforeEvent ? ', before the event' : ''}`;
    expect(
      Object.fromEntries(DEFAULT_PAYMENT_TEMPLATES.map(({ key, lines }) => [key, lines.map(told)])),
    ).toEqual({
      full: ['10000 5 wd from invoice, before the event'],
      halves: ['5000 5 wd from invoice, before the event', '5000 5 wd from event'],
      deposit: ['3000 5 wd from signing, before the event', '7000 -5 wd from event, before the event'],
    });
    expect(zPaymentTemplates.parse(DEFAULT_PAYMENT_TEMPLATES)).toEqual(DEFAULT_PAYMENT_TEMPLATES);
  });

  it.each<[string, Partial<TemplateLine>, boolean]>([
    ['the smallest share', { share: 1 }, true],
    ['the whole', { share: 10_000 }, true],
    ['a fixed sum', { share: null, amount: 100_00 }, true],
    ['no share', { share: 0 }, false],
    ['more than the whole', { share: 10_001 }, false],
    ['neither share nor sum', { share: null, amount: null }, false],
    ['both', { share: 5_000, amount: 100_00 }, false],
    ['a sum below nothing', { share: null, amount: -1 }, false],
    ['a day too far away', { offset: 1_001 }, false],
  ])('take a line with %s or refuse it', (_, change, taken) => {
    const [full] = DEFAULT_PAYMENT_TEMPLATES;
    const lines = full?.lines.map((line) => ({ ...line, ...change }));
    expect(zPaymentTemplates.safeParse([{ ...full, lines }]).success).toBe(taken);
  });

  it('have keys that occur once', () => {
    const [full] = DEFAULT_PAYMENT_TEMPLATES;
    expect(zPaymentTemplates.safeParse([full, full]).success).toBe(false);
    expect(zPaymentTemplates.safeParse([]).success).toBe(false);
  });
});
