import { companyName, personName, phoneNumber, placeOf, tongueOf } from '@db/seed/large/names';
import { type Chance, createChance } from '@db/seed/random';
import { addDays } from '@shared/domain/time';
import { TODAY } from './cases';

/** What stands in each row of the file. */
export const ROW_KINDS = ['clients', 'clients with people', 'deals'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

const ROWS = 100_000;

/** A file of 100,000 rows, always the same one. */
export function importFile(kind: RowKind): string {
  const chance = createChance(7);
  const rows = kind === 'deals' ? dealRows(chance) : clientRows(chance, kind === 'clients with people');
  return rows.join('\r\n');
}

/** One row in a hundred repeats an earlier client, one in two hundred has no company. */
function clientRows(chance: Chance, withPeople: boolean): string[] {
  const rows = [
    withPeople ? 'Company;Contact;Phone;E-mail;City;Country;Segment' : 'Company;City;Country;Segment',
  ];
  for (let index = 0; index < ROWS; index += 1) {
    const earlier = index > 100 && index % 100 === 0 ? rows[index - 50] : undefined;
    if (earlier) {
      rows.push(earlier);
      continue;
    }
    const tongue = tongueOf(chance);
    const [city, country] = placeOf(tongue, chance);
    const name = index % 200 === 51 ? '' : `${companyName(tongue, chance)} ${index}`;
    const person = [personName(tongue, chance), phoneNumber(tongue, chance), `p${index}@firm.example`];
    rows.push([name, ...(withPeople ? person : []), city, country, 'A'].join(';'));
  }
  return rows;
}

const PRODUCTS = ['Gala Basic', 'Gala Pro', 'Team Retreat', 'Summit', 'Workshop', 'Roadshow', 'Stand'];
const STAGES = ['Won', 'Won', 'Won', 'Won', 'Lost', 'Lost', 'Lost', 'Engaging', 'Engaging', 'Prospecting'];
const CLIENTS = 10_000;

/** Like the pipeline of a sales team: ten deals of each client, most of them closed; one in two hundred is nobody's. */
function dealRows(chance: Chance): string[] {
  const clients = Array.from(
    { length: CLIENTS },
    (_, at) => `${companyName(tongueOf(chance), chance)} ${at}`,
  );
  const managers = Array.from({ length: 20 }, () => personName(tongueOf(chance), chance));
  const rows = ['opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value'];
  for (let index = 0; index < ROWS; index += 1) {
    const stage = chance.pick(STAGES);
    const closed = stage === 'Won' || stage === 'Lost';
    const engaged = addDays(TODAY, -chance.between(30, 700));
    const account = index % 200 === 51 ? '' : chance.pick(clients);
    rows.push(
      [
        ...[`D${index}`, chance.pick(managers), chance.pick(PRODUCTS), account, stage],
        stage === 'Prospecting' ? '' : engaged,
        closed ? addDays(engaged, chance.between(1, 29)) : '',
        stage === 'Won' ? chance.between(50, 30_000) : stage === 'Lost' ? 0 : '',
      ].join(','),
    );
  }
  return rows;
}
