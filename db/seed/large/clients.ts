import { clientRow, emailRow, personRow, phoneRow } from '@db/seed/rows';
import { companyName, personName, phoneNumber, placeOf, tongueOf } from './names';
import type { LargeClient, World } from './world';

const MANAGERS = [
  'Maja Novak',
  'Ирина Соколова',
  'Tom Baker',
  'Luka Kos',
  'Пётр Ильин',
  'Ana Hribar',
  'Sam Fox',
  'Вера Орлова',
];
const INDUSTRIES = [
  'Banking',
  'Hotels',
  'Software',
  'Logistics',
  'Food',
  'Pharmaceuticals',
  'Construction',
  'Retail',
];
const TAGS = ['key', 'agency', 'hotel', 'it', 'school', 'bank', 'partner', 'referral'];
const ROLES = ['decision-maker', 'influencer', 'user', 'accountant', 'gatekeeper'] as const;

/** A client with one to three people, their phones and e-mails, and sometimes a tag. */
export function writeClient({ write, chance, days }: World): LargeClient {
  const since = -chance.between(30, 1_800);
  const day = days.at(since);
  const id = chance.idOn(day);
  const tongue = tongueOf(chance);
  const [city, country] = placeOf(tongue, chance);
  const isPrivate = chance.chance(0.06);
  const manager = chance.pick(MANAGERS);
  const name = isPrivate ? personName(tongue, chance) : companyName(tongue, chance);
  const ended = chance.chance(0.01);
  write.add(
    'clients',
    clientRow({
      ...{ id, name, day, manager, city, country, kind: isPrivate ? 'private' : 'company' },
      ...{ segment: chance.pick(['A', 'B', 'B', 'C', 'C', 'C', 'VIP', '']) },
      ...{
        industry: isPrivate ? '' : chance.pick(INDUSTRIES),
        noContactReason: ended ? 'moved abroad' : null,
      },
    }),
  );
  if (chance.chance(0.3))
    write.add('client_tags', { id: chance.idOn(day), client_id: id, tag: chance.pick(TAGS) });
  const people = chance.chance(0.7) ? 1 : chance.between(2, 3);
  let personId = '';
  for (let index = 0; index < people; index += 1) {
    const one = chance.idOn(day);
    if (index === 0) personId = one;
    const birthday = chance.chance(0.2) ? `--${days.at(chance.between(0, 364)).slice(5)}` : null;
    const role = index === 0 ? 'decision-maker' : chance.pick(ROLES);
    const who = isPrivate && index === 0 ? name : personName(tongue, chance);
    write.add('people', personRow({ id: one, clientId: id, name: who, role, position: '', birthday, day }));
    write.add('phones', phoneRow(chance.idOn(day), id, one, phoneNumber(tongue, chance)));
    if (chance.chance(0.8)) {
      write.add(
        'emails',
        emailRow(chance.idOn(day), id, one, `p${chance.between(1, 9_999_999)}@mail${index}.example`),
      );
    }
  }
  return { id, tongue, manager, personId, since };
}
