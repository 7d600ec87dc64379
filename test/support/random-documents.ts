import { DOCUMENT_STEPS } from '@shared/domain/documents';
import { DOCUMENT_KINDS, LANGUAGES } from '@shared/domain/words';
import type { Act } from '@test/support/random-commands';

const TODAY = '2026-11-26';
const day = (value: number) =>
  `2026-${value % 2 === 0 ? '11' : '12'}-${String(1 + (value % 28)).padStart(2, '0')}`;

/** Random work with documents; those that make or move them more often. */
export const DOCUMENT_ACTS: readonly Act[] = [
  ...Array.from(
    { length: 3 },
    (): Act =>
      async ({ call }, pick, value) => {
        const dealId = pick.one('deals');
        const kind = DOCUMENT_KINDS[value % DOCUMENT_KINDS.length] ?? 'proposal';
        const language = LANGUAGES[value % LANGUAGES.length] ?? 'en';
        const { currency: _currency, ...proposed } = await call('documents.propose', {
          ...{ dealId, kind, language, today: day(value) },
        });
        return call('documents.create', { dealId, kind, language, ...proposed });
      },
  ),
  ...Array.from(
    { length: 4 },
    (): Act =>
      ({ call }, pick, value) =>
        call('documents.step', {
          ...{ id: pick.one('documents'), step: DOCUMENT_STEPS[value % DOCUMENT_STEPS.length] ?? 'send' },
          ...{ day: day(value), answer: 'because', correctionsDay: value % 3 === 0 ? day(value + 1) : null },
        }),
  ),
  ({ call }, pick, value) =>
    call('documents.update', {
      id: pick.one('documents'),
      day: day(value),
      validUntil: null,
      number: `N ${value % 7}`,
    }),
  ({ call }, pick) => call('documents.nextVersion', { id: pick.one('documents'), today: TODAY }),
  ({ call }, pick, value) =>
    call('documents.attach', {
      id: pick.one('documents'),
      file: { name: 'paper.pdf', bytes: new Uint8Array([value % 256]) },
    }),
  ({ call }, pick) => call('documents.remove', { id: pick.one('documents') }),
  ({ call }, pick) => call('documents.restore', { id: pick.one('documents') }),
  ({ call }, pick, value) =>
    call('clients.setNeeds', { clientId: pick.one('clients'), needs: { situation: `as in ${value}` } }),
];
