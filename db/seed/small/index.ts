import { type Life, ownPoint, pathTo, pointsOf, visitsOf } from '@db/seed/life';
import { createChance, type Chance } from '@db/seed/random';
import { activityRow, clientRow, dealRow, emailRow, personRow, phoneRow, productRow } from '@db/seed/rows';
import type { Writer } from '@db/seed/writer';
import { entryStage } from '@shared/domain/process';
import { addDays, type Day, earlierDay, laterDay, PLAIN_CALENDAR, workingDayFrom } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import { present } from '@shared/errors';
import { CLIENTS, type DemoClient } from './clients';
import { LEADS, PAST_SALES, type PastSale } from './past';
import { PRODUCTS, type ProductKey } from './products';
import { type DemoNext, STORIES, type Story } from './stories';
import { ATTEMPT, TALKS } from './talk';
import { TWISTS } from './twists';

/**
 * The demo data for people: an agency with forty-six clients in three languages. Everything in it lies relative to
 * `today`: calls for today, some overdue, deals in every stage, clients without a next contact, and the seven courses of
 * `product.md` §3.
 */
export function writeSmall(write: Writer, today: Day, zone: string): void {
  const make: Maker = {
    write,
    today,
    zone,
    chance: createChance(20_261),
    clients: new Map(),
    products: new Map(),
  };
  products(make);
  for (const [index, client] of CLIENTS.entries()) addClient(make, client, index);
  for (const past of PAST_SALES) addPastSale(make, past);
  for (const story of STORIES) addStory(make, story);
  for (const { client, attempts, next } of LEADS) addLead(make, client, attempts, next);
}

export interface KnownClient {
  readonly id: string;
  readonly personId: string;
  readonly manager: string;
  readonly language: DemoClient['language'];
}

interface Maker {
  readonly write: Writer;
  readonly today: Day;
  readonly zone: string;
  readonly chance: Chance;
  readonly clients: Map<string, KnownClient>;
  readonly products: Map<ProductKey, string>;
}

const MANAGERS = ['Maja Novak', 'Ирина Соколова', 'Tom Baker'] as const;

function products({ write, chance, today, products: known }: Maker): void {
  const day = addDays(today, -900);
  for (const [key, product] of Object.entries(PRODUCTS)) {
    const id = chance.idOn(day);
    known.set(key as ProductKey, id);
    write.add('products', productRow({ id, day, ...product }));
  }
}

function addClient({ write, chance, today, clients }: Maker, client: DemoClient, index: number): void {
  const day = addDays(today, -(700 + index * 3));
  const id = chance.idOn(day);
  const manager = { sl: MANAGERS[0], ru: MANAGERS[1], en: index % 3 === 0 ? MANAGERS[0] : MANAGERS[2] }[
    client.language
  ];
  write.add('clients', clientRow({ ...client, id, day, manager, noContactReason: null }));
  for (const tag of client.tags) write.add('client_tags', { id: chance.idOn(day), client_id: id, tag });
  const people = client.people.map((person) => {
    const personId = chance.idOn(day);
    write.add('people', personRow({ birthday: null, ...person, id: personId, clientId: id, day }));
    write.add('phones', phoneRow(chance.idOn(day), id, personId, person.phone));
    write.add('emails', emailRow(chance.idOn(day), id, personId, person.email));
    return personId;
  });
  const personId = present(people[0], 'every demo client has a person');
  clients.set(client.name, { id, personId, manager, language: client.language });
}

function addStory(make: Maker, story: Story): void {
  const { write, chance, today } = make;
  const client = clientOf(make, story.client);
  const enteredDay = addDays(today, -story.since);
  const path = pathTo(story.stage, enteredDay, entryStage(story.direction, story.length), chance);
  const eventDay = story.event === null ? null : addDays(today, story.event);
  const nextDay = story.next === null ? null : dayOf(story.next, today);
  const isMeeting =
    story.next?.kind === 'meeting' || story.next?.kind === 'video' || story.next?.kind === 'visit';
  const created = path[0]?.entered ?? enteredDay;
  const id = chance.idOn(created);
  const productId = present(make.products.get(story.product), 'every product was made before');
  const status = story.paused === null ? 'open' : 'paused';
  const life: Life = {
    ...{ dealId: id, clientId: client.id, today, path, status, eventDay, closedDay: null },
    ...{ plannedMeeting: isMeeting ? nextDay : null, met: story.met, manager: client.manager, reason: '' },
  };
  write.add(
    'deals',
    dealRow({
      ...{ id, clientId: client.id, productId, title: story.title, amount: story.amount, currency: 'EUR' },
      ...{ direction: story.direction, length: story.length, stage: story.stage, status },
      ...{
        pausedUntil: story.paused === null ? null : addDays(today, story.paused),
        lostReason: '',
        note: '',
      },
      ...{ enteredDay, eventDay, closedDay: null, manager: client.manager, created },
    }),
  );
  addLife(make, life, client, productId);
  if (story.next) plan(make, client, id, productId, story.next);
  addTwists(make, story, life);
}

function addPastSale(make: Maker, past: PastSale): void {
  const { write, chance, today } = make;
  const client = clientOf(make, past.client);
  const closedDay = addDays(today, -past.closed);
  const stage: Stage = past.end === 'won' ? 'closure' : past.end === 'cancelled' ? 'payment' : 'proposal';
  const enteredDay = addDays(closedDay, -chance.between(5, 9));
  const path = pathTo(stage, enteredDay, 'presentation', chance);
  const eventDay = past.end === 'won' ? addDays(enteredDay, -1) : null;
  const created = path[0]?.entered ?? enteredDay;
  const id = chance.idOn(created);
  const productId = present(make.products.get(past.product), 'every product was made before');
  write.add(
    'deals',
    dealRow({
      ...{ id, clientId: client.id, productId, title: past.title, amount: past.amount, currency: 'EUR' },
      ...{ direction: 'outbound', length: 'long', stage, status: past.end, pausedUntil: null },
      ...{ lostReason: past.lostReason, note: past.note, enteredDay, eventDay, closedDay },
      ...{ manager: client.manager, created },
    }),
  );
  const life: Life = {
    ...{ dealId: id, clientId: client.id, today, path, status: past.end, eventDay, closedDay, met: [] },
    ...{ plannedMeeting: null, manager: client.manager, reason: past.lostReason },
  };
  addLife(make, life, client, productId);
  if (past.next) plan(make, client, null, productId, past.next);
}

function addLead(make: Maker, name: string, attempts: readonly number[], next: DemoNext | null): void {
  const client = clientOf(make, name);
  for (const ago of attempts) {
    const day = addDays(make.today, -ago);
    done(make, client, null, null, {
      kind: 'call',
      day,
      result: 'no-answer',
      purpose: ATTEMPT[client.language],
    });
  }
  if (next) plan(make, client, null, null, next);
}

/** Visits, control points and the talks of every stage that the deal has been in. */
function addLife(make: Maker, life: Life, client: KnownClient, productId: string): void {
  for (const row of visitsOf(life, make.chance)) make.write.add('stage_visits', row);
  for (const row of pointsOf(life, make.chance)) make.write.add('control_points', row);
  const last = earlierDay(life.closedDay ?? make.today, make.today);
  for (const [index, visit] of life.path.entries()) {
    const until = life.path[index + 1]?.entered ?? last;
    // In the stage where it stands, only what fits before today has been said.
    const talks = index + 1 < life.path.length ? TALKS[visit.stage] : TALKS[visit.stage].slice(0, 1);
    for (const [order, talk] of talks.entries()) {
      const day = laterDay(visit.entered, earlierDay(addDays(visit.entered, order * 2), until));
      const { kind, result } = talk;
      done(make, client, life.dealId, productId, {
        kind,
        day,
        result,
        purpose: talk.purpose[client.language],
      });
    }
  }
}

/** What went differently with this deal: control points and contacts that the rules do not make by themselves. */
function addTwists(make: Maker, story: Story, life: Life): void {
  const twist = TWISTS.find(({ client, title }) => client === story.client && title === story.title);
  const visit = life.path.at(-1);
  if (!twist || !visit) return;
  for (const [index, point] of twist.points.entries()) {
    const { title, mandatory, state } = point;
    const dueDay = addDays(make.today, point.due);
    const metDay = state === 'met' ? dueDay : null;
    const row = ownPoint(life, make.chance, visit, {
      title,
      mandatory,
      state,
      dueDay,
      metDay,
      position: 20 + index,
    });
    make.write.add(
      'control_points',
      point.key === '' ? row : { ...row, key: point.key, title: '', due_by: 'rule' },
    );
  }
  const client = clientOf(make, story.client);
  for (const talk of twist.talks) {
    done(make, client, life.dealId, null, { ...talk, day: addDays(make.today, talk.day) });
  }
}

function plan(
  make: Maker,
  client: KnownClient,
  dealId: string | null,
  productId: string | null,
  next: DemoNext,
): void {
  const { write, chance, today, zone } = make;
  const created = addDays(today, Math.min(-3, next.day - 3));
  const { kind, time, purpose, value } = next;
  write.add(
    'activities',
    activityRow({
      ...{ id: chance.idOn(created), clientId: client.id, dealId, personId: client.personId, productId },
      ...{ kind, day: dayOf(next, today), time, zone, purpose, value, notes: '', manager: client.manager },
      ...{ done: null, created },
    }),
  );
}

interface Said {
  readonly kind: DemoNext['kind'];
  readonly day: Day;
  readonly result: NonNullable<Parameters<typeof activityRow>[0]['done']>['result'];
  readonly purpose: string;
  readonly notes?: string;
}

function done(
  make: Maker,
  client: KnownClient,
  dealId: string | null,
  productId: string | null,
  said: Said,
): void {
  const { write, chance, zone } = make;
  const time =
    said.kind === 'email' ? null : chance.pick(['09:30', '10:00', '11:30', '13:00', '14:30', '16:00']);
  write.add(
    'activities',
    activityRow({
      ...{ id: chance.idOn(said.day), clientId: client.id, dealId, personId: client.personId, productId },
      ...{
        kind: said.kind,
        day: said.day,
        time,
        zone,
        purpose: said.purpose,
        value: '',
        notes: said.notes ?? '',
      },
      ...{ manager: client.manager, done: { result: said.result }, created: said.day },
    }),
  );
}

/** Contacts to come fall on working days; what is for today or overdue stays where it is. */
const dayOf = (next: DemoNext, today: Day): Day => {
  const day = addDays(today, next.day);
  return next.day > 0 ? workingDayFrom(day, PLAIN_CALENDAR) : day;
};

const clientOf = (make: Maker, name: string): KnownClient =>
  present(make.clients.get(name), `${name} is a client of the demo data`);
