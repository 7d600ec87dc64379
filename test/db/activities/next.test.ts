import type { ContactResult } from '@shared/domain/words';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

// Thursday.
const TODAY = '2026-11-26';
/** Results that leave what the contact was for still to be done. */
const OPEN: readonly (ContactResult | null)[] = ['no-answer', 'call-back', 'moved', 'did-not-come'];

describe('the proposed next contact', () => {
  it.each<[ContactResult | null, string, string | null, string]>([
    ['no-answer', '2026-11-27', '15:00', 'meeting'],
    ['call-back', '2026-11-27', '10:30', 'call'],
    ['spoke', '2026-12-10', null, 'meeting'],
    ['agreed', '2026-12-03', null, 'call'],
    ['refused', '2026-12-28', null, 'call'],
    ['held', '2026-11-30', null, 'call'],
    [null, '2026-12-10', null, 'meeting'],
  ])('after "%s" is on %s', async (after, day, time, kind) => {
    const store = testStore();
    const of = records(store, (write) => {
      const clientId = write.client();
      const personId = write.person({ client_id: clientId });
      write.phone({ client_id: clientId, person_id: personId, number: '+7 912 345-67-89' });
      const productId = write.product();
      const activityId = write.activity({
        ...{ client_id: clientId, person_id: personId, product_id: productId, day: TODAY, time: '10:30' },
        ...{ kind: 'meeting', purpose: 'agree the menu' },
      });
      return { clientId, personId, productId, activityId };
    });
    const { clientId, activityId, personId, productId } = of;
    expect(
      await store.call('activities.proposeNext', { clientId, activityId, after, today: TODAY }),
    ).toMatchObject({
      ...{ day, time, kind, personId, productId, planned: null, stop: null },
      // What took place has served its purpose.
      purpose: OPEN.includes(after) ? 'agree the menu' : '',
    });
  });

  it('of a client without a contact is a call on the next working day, with the product of the deal', async () => {
    const store = testStore();
    const { clientId, dealId, productId } = records(store, (write) => {
      const clientId = write.client();
      const productId = write.product();
      return { clientId, productId, dealId: write.deal({ client_id: clientId, product_id: productId }) };
    });
    const asked = { clientId, dealId, after: null, today: '2026-11-27' };
    expect(await store.call('activities.proposeNext', asked)).toMatchObject({
      ...{
        day: '2026-11-30',
        time: null,
        kind: 'call',
        purpose: '',
        productId,
        personId: null,
        planned: null,
      },
    });
  });

  it('tells of the contact that is planned already, but not of the one that ends now', async () => {
    const store = testStore();
    const { clientId, now, later } = records(store, (write) => {
      const clientId = write.client();
      const later = write.activity({ client_id: clientId, day: '2026-12-02' });
      return { clientId, later, now: write.activity({ client_id: clientId, day: TODAY }) };
    });
    const asked = { clientId, activityId: now, after: 'spoke', today: TODAY } as const;
    expect((await store.call('activities.proposeNext', asked)).planned?.id).toBe(later);
  });

  it('and the choices of the form are read by index', async () => {
    const store = testStore();
    const { clientId, activityId } = records(store, (write) => {
      const clientId = write.client();
      return { clientId, activityId: write.activity({ client_id: clientId, day: TODAY }) };
    });
    const small = ['settings', 'days_off', 'TEMP B-TREE FOR ORDER BY'];
    expect(slowSteps(plansOf(store.store, 'activities.choices', { clientId }), small)).toEqual([]);
    const asked = { clientId, activityId, after: null, today: TODAY };
    expect(slowSteps(plansOf(store.store, 'activities.proposeNext', asked), small)).toEqual([]);
    expect(slowSteps(plansOf(store.store, 'activities.get', { id: activityId }))).toEqual([]);
  });
});
