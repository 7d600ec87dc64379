import { createChance } from '@db/seed/random';
import { EMPTY_TALK, type Talk } from '@shared/domain/scripts';
import { BRIEF_TEXTS, type BriefText } from '@shared/domain/clients/needs';
import { addDays } from '@shared/domain/time';
import { clientOf, type Maker } from './maker';

/** What is known of some clients who are called today, in their language. */
const KNOWN: Readonly<Record<string, Partial<Record<BriefText, string>>>> = {
  'Green Valley Foods': {
    expectations: 'A harvest gala that shows farmers and buyers as one family. No stage show.',
    success: 'Three new retail contracts signed within a quarter.',
    criteria: 'Local food, one person responsible, price fixed in writing.',
  },
  'Contoso Robotics': {
    situation: 'Launch is fixed for January; the legal department reads every line twice.',
    limits: 'No photographs of the prototype before the press embargo ends.',
  },
  'ООО «Точка роста»': {
    business: 'Тренинги для руководителей, 40 сотрудников, два офиса.',
    expectations: 'Выезд на природу, где команды из двух офисов наконец познакомятся.',
    criteria: 'Свой тренер с опытом, понятная смета, до двух часов дороги.',
  },
  'Vinska klet Brda': {
    expectations: 'Predstavitev letnika, pri kateri gostje okušajo in ne poslušajo govorov.',
    limits: 'Največ 80 gostov, klet ne prenese več.',
    preferences: 'Klic zjutraj, pred delom v vinogradu.',
  },
};

/** A script of one's own, as an agency would write it. */
const AFTER_FAIR: Talk = {
  ...EMPTY_TALK,
  opening:
    '{person}, good afternoon, this is {manager}. We talked at the fair, you were looking for ideas for {client}. Is now a good time?',
  questions:
    '- What caught your eye at the fair, ours or somebody else’s?\n- Which event is it for, and who decides?\n- By when do you want to have seen offers?',
  offers: '“I kept the idea that you liked: {product}. Shall I put two dates and a price to it?”',
  closing:
    '“You have it on …, and on … I call. Did I write your number down right?”\n- Send the photograph from our stand.',
};
const POINTS = [
  'Remembered where we talked',
  'Event, day, number of guests',
  'Who decides',
  'Next step with a day',
];

/** Needs of clients who are called today, and a script of the agency’s own, so that a call session has something to show. */
export function addTalks(make: Maker): void {
  const { write, today } = make;
  // Its own, so that the chance of all other demo data stays as it is.
  const chance = createChance(20_266);
  const day = addDays(today, -60);
  const at = `${day}T09:00:00.000Z`;
  for (const [name, known] of Object.entries(KNOWN)) {
    const client = clientOf(make, name);
    write.add('needs', {
      ...{ id: chance.idOn(day), client_id: client.id },
      ...Object.fromEntries(BRIEF_TEXTS.map((text) => [text, known[text] ?? ''])),
      ...{ decision_maker: 'found', referral_day: null, updated_at: at },
    });
  }
  write.add('scripts', {
    ...{ id: chance.idOn(day), key: '', name: 'After a trade fair', talk: JSON.stringify(AFTER_FAIR) },
    ...{ checklist: JSON.stringify(POINTS), position: 0, created_at: at },
  });
}
