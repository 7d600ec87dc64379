import { present } from '@shared/errors';
import type { Begin } from '.';
import { ready } from './onTheWay';
import { offer, pay, presented, sign } from './opening';
import type { Course } from './play';

/** The path that goes right, to the next sale: the client scored it ten, and both talk again in two months. */
export function harperAndLowe(begin: Begin): void {
  const course = begin({
    ...{ client: 'Harper & Lowe LLP', product: 'newYear', title: 'New Year party', language: 'en' },
    ...{ made: 96, event: -30 },
  });
  presented(course, 92, {
    presentation: 'Presentation',
    needs: {
      expectations: 'A party for 140 people that is not another dinner in a hotel.',
      situation: 'Two offices that hardly know each other were merged in spring.',
      success: 'People sit with the other office, and nobody leaves before eleven.',
      limits: 'Up to 19,000 €; paid before the party.',
    },
  });
  offer(course, 89, 80, 1_880_000);
  sign(course, 78, 73, 'full');
  pay(course, 72, 67, 1_880_000);
  course.give(66, 'deals.move', { id: course.dealId, to: 'event' });
  course.give(66, 'preparation.plan', { eventType: 'party' });
  prepare(course, 58, 33);
  held(course, 30);
  acts(course, 29, 22);
  const { id } = course.give(27, 'surveys.record', {
    ...{ personId: course.personId, day: course.day(27), score: 10, mayCall: true },
    scores: scored({ meeting: 9, proposal: 9, contract: 8, preparation: 10, event: 10, team: 10, price: 8 }),
    influence: 'The team solved everything before we noticed it.',
  });
  course.give(25, 'surveys.setReferral', {
    ...{ id, day: course.day(25), referral: 'Names the office manager of a partner firm.' },
  });
  course.afterwards(18, 43, 'training', {
    ...{ kind: 'call', time: '11:00', purpose: 'Off-site team-building training in spring' },
    value: 'A programme for two days and a price',
  });
  course.give(18, 'deals.win', { id: course.dealId });
}

/** Half was paid when the client withdrew; the half went back three days later. */
export function sunriseAirlines(begin: Begin): void {
  const course = begin({
    ...{ client: 'Sunrise Airlines', product: 'training', title: 'Cabin crew training days', language: 'en' },
    ...{ made: 74, event: 20 },
  });
  presented(course, 70, {
    presentation: 'Presentation',
    needs: {
      expectations: 'Two days for 60 crew members, away from the airport.',
      situation: 'A new fleet comes in spring; crews are mixed anew.',
      success: 'Crews that have worked together once before the season.',
      limits: 'Half now, half after the training.',
    },
  });
  offer(course, 67, 58, 1_260_000);
  sign(course, 56, 48, 'halves');
  pay(course, 47, 41, 630_000);
  course.talk(34, {
    ...{ kind: 'call', time: '09:30', result: 'spoke', purpose: 'Names of the participants' },
    notes: 'The budget was stopped; they withdraw and ask for their money back.',
  });
  course.give(33, 'deals.cancel', {
    ...{ id: course.dealId, reason: 'withdrew', note: 'The budget was stopped for this year.' },
    ...{ refund: 630_000, refundDueDay: course.day(26) },
  });
  course.give(30, 'payments.refund', { day: course.day(30), amount: 630_000, note: 'Returned in full' });
  course.afterwards(30, 12, 'training', {
    ...{ kind: 'call', purpose: 'Is there a budget in the new year?', value: 'A shorter programme' },
  });
}

/** An unhappy client: causes, what was changed and by whom; today the client is told. */
export function zavarovalnicaDrava(begin: Begin): void {
  const course = begin({
    ...{ client: 'Zavarovalnica Drava', product: 'gala', title: 'Večer za zastopnike', language: 'sl' },
    ...{ made: 88, event: -22 },
  });
  presented(course, 84, {
    presentation: 'Predstavitev',
    needs: {
      expectations: 'Slavnostni večer za 150 zastopnikov.',
      situation: 'Najboljši zastopniki odhajajo h konkurenci.',
      success: 'Priznanja, o katerih se govori še januarja.',
      limits: 'Začetek točno ob osmih: direktor ima let.',
    },
  });
  offer(course, 81, 72, 1_540_000);
  sign(course, 70, 62, 'full');
  pay(course, 61, 55, 1_540_000);
  course.give(54, 'deals.move', { id: course.dealId, to: 'event' });
  course.give(54, 'preparation.plan', { eventType: 'party' });
  prepare(course, 50, 25);
  held(course, 22);
  acts(course, 21, 14);
  const { caseId } = course.give(19, 'surveys.record', {
    ...{ personId: course.personId, day: course.day(19), score: 4, mayCall: true },
    scores: scored({ meeting: 8, proposal: 8, contract: 7, preparation: 6, event: 4, team: 6, price: 7 }),
    influence: 'Glasba je zamujala 20 minut.',
    comment: 'Direktor je čakal na odru.',
  });
  course.callBack(18, 'Opravičilo; povedali so, kaj jih je najbolj zmotilo.');
  course.give(17, 'surveys.updateCase', {
    ...{ id: present(caseId, 'a four opens a case'), responsible: course.manager },
    causes: 'Tehnika je prišla ob sedmih, tonska vaja je padla v začetek.',
    actions: 'Tehnika je odslej na mestu tri ure prej; tonska vaja uro pred prihodom gostov.',
    prevention: 'V načrtu vsakega dogodka je korak »tonska vaja opravljena« dan prej.',
  });
  course.afterwards(9, 0, 'gala', {
    ...{ kind: 'call', time: '13:00', purpose: 'Povedati, kaj smo spremenili' },
    value: 'Popust za naslednji dogodek',
  });
  course.give(9, 'deals.win', { id: course.dealId });
}

/** All steps of a party, spread over the days between. */
function prepare(course: Course, from: number, to: number): void {
  for (let place = 0; place < STEPS; place += 1)
    ready(course, place, Math.round(from - ((from - to) * place) / (STEPS - 1)));
}

const STEPS = 9;

/** The event took place on its day. */
function held(course: Course, ago: number): void {
  course.meet(ago, 'event-held');
  course.give(ago, 'deals.move', { id: course.dealId, to: 'closure' });
}

/** The act goes out and comes back signed. */
function acts(course: Course, sent: number, signed: number): void {
  const act = course.write(sent, 'act');
  course.send(sent, act);
  course.give(signed, 'documents.step', { id: act, step: 'sign', day: course.day(signed) });
}

const scored = (scores: Readonly<Record<string, number>>) =>
  Object.entries(scores).map(([touchPoint, score]) => ({ touchPoint, score }));
