import type { Begin } from '.';

/** The presentation was refused; a call a month later tries again, as was agreed. */
export function oHara(begin: Begin): void {
  const course = begin({
    ...{ client: 'O’Hara & Sons', product: 'family', title: 'Summer party on the site', language: 'en' },
    ...{ made: 33, amount: 520_000 },
  });
  course.talk(31, { kind: 'call', time: '11:30', result: 'no-answer', purpose: 'First call' });
  course.talk(28, {
    ...{ kind: 'call', time: '09:30', result: 'refused', purpose: 'Agree the date of the presentation' },
    notes: 'Not before the winter contracts are signed. Try again in a month.',
  });
  course.plan(2, {
    ...{ kind: 'call', time: '10:00', purpose: 'Try again: agree the presentation' },
    value: 'The winter contracts are signed by now',
  });
}
