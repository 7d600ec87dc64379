import type { Begin } from '.';
import { offer, pay, presented, sign } from './opening';
import type { Course } from './play';

/** The proposal was corrected twice; the third version is with the client. */
export function pivovarnaTriglav(begin: Begin): void {
  const course = begin({
    ...{ client: 'Pivovarna Triglav', product: 'conference', title: 'Konferenca distributerjev' },
    ...{ language: 'sl', made: 24, amount: 2_640_000, event: 96 },
  });
  presented(course, 19, {
    presentation: 'Predstavitev',
    needs: {
      expectations: 'Dva dni za 180 distributerjev iz štirih držav; prevajanje v živo.',
      situation: 'Lani je bila konferenca v hotelu ob letališču; ljudje so zvečer odšli.',
      success: 'Vsaj dve tretjini gostov ostane na večerji, naročila za poletje do konca tedna.',
      limits: 'Proračun 26.000 €, brez petka.',
    },
  });
  let proposal = course.write(16, 'proposal', 2_890_000);
  course.send(16, proposal);
  proposal = correct(course, 11, 9, proposal, 2_710_000, 'Manjša dvorana, dva prevajalca.');
  correct(course, 5, 3, proposal, 2_640_000, 'Večerja v kleti namesto v hotelu.');
  course.plan(0, {
    ...{ kind: 'call', time: '09:30', purpose: 'Ali je tretja različica prava?' },
    value: 'Nova dvorana je cenejša',
  });
}

/** The client wants changes; the next version goes out two days later. */
function correct(
  course: Course,
  asked: number,
  sent: number,
  id: string,
  price: number,
  answer: string,
): string {
  course.talk(asked, {
    ...{ kind: 'call', time: '13:00', result: 'spoke', purpose: 'Vprašanja o ponudbi' },
    notes: answer,
  });
  course.give(asked, 'documents.step', { id, step: 'reject', day: course.day(asked), answer });
  const next = course.give(sent, 'documents.nextVersion', { id });
  const content = course.contentOf(next.id);
  const lines = content.lines.map((line) => ({ ...line, price }));
  course.give(sent, 'documents.update', { id: next.id, content: { ...content, lines } });
  course.send(sent, next.id);
  return next.id;
}

/** Director and accountant decide about the contract: one no, a corrected version, and the accountant's answer is due. */
export function bankaSava(begin: Begin): void {
  const course = begin({
    ...{ client: 'Banka Sava d.d.', product: 'gala', title: 'Večer za partnerje', language: 'sl' },
    ...{ made: 30, event: 41 },
  });
  presented(course, 27, {
    presentation: 'Predstavitev',
    needs: {
      expectations: 'Večer za 120 partnerjev s podelitvijo priznanj.',
      situation: 'Prvič po petih letih; prej so bila kosila po poslovalnicah.',
      success: 'Vsak partner govori z vsaj enim članom uprave.',
      limits: 'Do 20.000 €, plačilo po notranjem pravilniku.',
    },
  });
  offer(course, 25, 14, 1_990_000);
  course.give(13, 'payments.applyTemplate', { template: 'deposit' });
  const first = course.write(13, 'contract');
  course.give(12, 'approvals.start', {
    documentId: first,
    approvers: [
      { name: 'Tomaž Kralj', role: 'direktor', deputy: 'Nina Bizjak' },
      { name: 'Irena Pirc', role: 'računovodstvo' },
    ],
  });
  decide(course, 9, 'Tomaž Kralj', 'approved');
  decide(course, 7, 'Irena Pirc', 'rejected', 'Plačilo v 15 dneh, ne v 5.');
  course.talk(7, {
    ...{ kind: 'call', time: '14:30', result: 'spoke', purpose: 'Pripombe računovodstva' },
    notes: 'Računovodstvo zavrača plačilo v 5 dneh; predlagajo 15 dni.',
  });
  course.give(5, 'documents.nextVersion', { id: first });
  decide(course, 4, 'Tomaž Kralj', 'approved', '', 'Nina Bizjak');
  course.plan(2, {
    ...{ kind: 'meeting', time: '14:30', purpose: 'Uskladiti člene pogodbe' },
    value: 'Pripravljen je predlog plačil',
  });
}

function decide(
  course: Course,
  ago: number,
  name: string,
  decision: 'approved' | 'rejected',
  comment = '',
  by = '',
): void {
  course.give(ago, 'approvals.decide', { id: course.approver(name), decision, comment, by });
}

/** Three days before the evening: the client did not like the menu, its second version is signed off. */
export function alpskaHisa(begin: Begin): void {
  const course = begin({
    ...{ client: 'Alpska Hiša d.o.o.', product: 'gala', title: 'Večer z gosti', language: 'sl' },
    ...{ made: 64, event: 3 },
  });
  presented(course, 61, {
    presentation: 'Predstavitev',
    needs: {
      expectations: 'Zahvala 80 stalnim gostom: domača hrana, glasba v živo.',
      situation: 'Sezona se konča konec meseca; hotel je takrat prazen.',
      success: 'Tretjina gostov na večeru rezervira zimo.',
      limits: 'Brez ognjemeta, konec ob enajstih.',
    },
  });
  offer(course, 59, 50, 1_620_000);
  sign(course, 48, 42, 'full');
  pay(course, 41, 36, 1_620_000);
  course.give(35, 'deals.move', { id: course.dealId, to: 'event' });
  course.give(35, 'preparation.plan', { eventType: 'party' });
  for (const [place, ago] of [28, 27, 20].entries()) ready(course, place, ago);
  const { id: menu } = course.step(MENU);
  course.give(16, 'preparation.signOff', { id: menu, to: 'asked' });
  course.talk(14, {
    ...{ kind: 'meeting', time: '13:00', result: 'held', purpose: 'Pokušina' },
    notes: 'Glavna jed ni bila všeč; pripravimo drugo različico.',
  });
  course.give(14, 'preparation.signOff', {
    ...{ id: menu, to: 'rejected' },
    comment: 'Jelen je premočan; raje postrv in zelenjavna jed.',
  });
  course.give(11, 'preparation.signOff', { id: menu, to: 'asked' });
  ready(course, MENU, 9);
  ready(course, MENU + 1, 8);
  ready(course, EQUIPMENT, 5);
  course.give(4, 'preparation.signOff', { id: course.step(GUESTS).id, to: 'asked' });
  const { id: noise } = course.give(12, 'points.add', {
    ...{ title: 'Soglasje občine za glasbo po deseti', dueDay: course.day(5), mandatory: false },
  });
  course.give(4, 'points.setState', { id: noise, state: 'missed', day: course.day(4) });
  course.plan(0, {
    ...{ kind: 'meeting', time: '11:00', purpose: 'Pregled dvorane' },
    value: 'Pokažemo postavitev miz',
  });
}

/** Places of steps in the template of a party. */
const [MENU, GUESTS, EQUIPMENT] = [3, 5, 6];

/** Signed off where the client has to, and done. */
export function ready(course: Course, place: number, ago: number): void {
  const { id, signOff } = course.step(place);
  if (signOff !== 'none') course.give(ago, 'preparation.signOff', { id, to: 'given' });
  course.give(ago, 'preparation.setDone', { id, doneDay: course.day(ago) });
}
