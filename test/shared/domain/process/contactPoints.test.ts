import { DEFAULT_PROCESS, pointContact } from '@shared/domain/process';
import { describe, expect, it } from 'vitest';

const ask = (key: string, over = {}) =>
  pointContact(key, { hasMeeting: false, needsSignOff: false, ...over });

describe('which control points need a contact', () => {
  it('is known of every point of the process', () => {
    const keys = DEFAULT_PROCESS.stages.flatMap(({ points }) => points.map(({ key }) => key));
    const needed = keys.filter((key) => ask(key) !== null);
    expect(needed).toEqual([
      ...['presentation-held', 'proposal-approval', 'proposal-valid', 'contract-approval', 'contract-signed'],
      ...['invoice-valid', 'payment-due', 'act-signed', 'later-payment-due', 'balance-paid', 'survey-done'],
      'next-contact',
    ]);
  });

  it('a payment only once it is late, a signature in time; by phone, in writing where that does not go', () => {
    const kinds = ['call', 'message', 'email'];
    expect(ask('payment-due')).toEqual({ kinds, when: 'missed' });
    expect(ask('contract-signed')).toEqual({ kinds, when: 'due' });
  });

  it('a presentation unless its meeting is planned, a step only when the client signs it off', () => {
    expect(ask('presentation-held', { hasMeeting: true })).toBeNull();
    expect(ask('preparation-step')).toBeNull();
    expect(ask('preparation-step', { needsSignOff: true })?.when).toBe('due');
  });

  it('a point of the user’s own', () => {
    expect(ask('')?.when).toBe('due');
    expect(ask('no-such-key')).toBeNull();
  });
});
