import { type Life, pathTo, pointsOf, visitsOf } from '@db/seed/life';
import { dealRow } from '@db/seed/rows';
import { entryStage } from '@shared/domain/process';
import { addDays, earlierDay, laterDay } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import { present } from '@shared/errors';
import { dayOf, done, plan } from './contacts';
import { clientOf, type KnownClient, type Maker } from './maker';
import type { PastSale } from './past';
import { demoCourse } from './results';
import type { Story } from './stories';
import { TALKS } from './talk';

/** A sale that goes on: the deal, what it has been through, and the next contact. */
export function addStory(make: Maker, story: Story): void {
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
  if (story.next) plan(make, client, id, productId, story.next, demoCourse(story.client));
}

/** A sale that has ended. */
export function addPastSale(make: Maker, past: PastSale): void {
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
