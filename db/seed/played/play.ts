import type { RawDb } from '@db/connection/sqlite';
import type { Chance } from '@db/seed/random';
import { instantOf } from '@db/seed/life';
import { PRODUCTS, type ProductKey } from '@db/seed/small/products';
import { commandHandlers } from '@db/serve/features';
import { proposeDocument } from '@db/documents/propose';
import { contract, type InputOf, type OutputOf } from '@shared/contract';
import { addDays, type Day, PLAIN_CALENDAR, workingDayFrom } from '@shared/domain/time';
import { type DocumentContent, readContent } from '@shared/domain/documents';
import type { DocumentKind, Language } from '@shared/domain/words';
import { present } from '@shared/errors';

type Played = keyof typeof commandHandlers;
type Stepless<M extends Played> = Omit<InputOf<M>, 'today' | 'dealId'>;

/** Plays commands of the contract on days that are over, as if they had been given then. */
export interface Stage {
  readonly db: RawDb;
  readonly today: Day;
  /** Gives a command on `day`; it is parsed and carried out like one of the window's. */
  give<M extends Played>(day: Day, method: M, input: InputOf<M>): OutputOf<M>;
}

/** Nothing is logged: demo data has no history. `who` is asked before each command. */
export function stageOn(db: RawDb, today: Day, chance: Chance, who: () => string): Stage {
  let order = 0;
  return {
    db,
    today,
    give: (day, method, input) => {
      order += 1;
      const parsed = contract[method].input.parse(input) as never;
      const context = {
        ...{ db, seq: 0, who: who(), now: instantOf(day, order) },
        newId: () => chance.idOn(day),
        label: () => undefined,
      };
      return commandHandlers[method](context, parsed) as never;
    },
  };
}

/** One deal of the demo data whose course is played: its client, its language, and commands that fill in who and when. */
export interface Course {
  readonly dealId: string;
  readonly clientId: string;
  readonly personId: string;
  readonly manager: string;
  /** The working day on or after `ago` days before today; today at the latest. */
  day(ago: number): Day;
  give<M extends Played>(ago: number, method: M, input: Stepless<M>): OutputOf<M>;
  /** Takes a document from its proposal to the file, and sends it. */
  write(ago: number, kind: DocumentKind, price?: number): string;
  send(ago: number, id: string): void;
  /** What a document says. */
  contentOf(id: string): DocumentContent;
  talk(ago: number, said: Said): void;
  plan(inDays: number, said: Coming): void;
  /** Plans a contact with the client that no longer belongs to the deal. */
  afterwards(ago: number, inDays: number, product: ProductKey, said: Coming): void;
  /** Reaches the unhappy client in the call that the case planned. */
  callBack(ago: number, notes: string): void;
  /** The approver of that name who is asked now. */
  approver(name: string): string;
  /** A preparation step by its place in the template. */
  step(place: number): { readonly id: string; readonly signOff: string };
  /** Meets a control point that only a hand can meet. */
  meet(ago: number, key: string): void;
}

export type Coming = Omit<Said, 'result' | 'notes'>;

export interface Said {
  readonly kind: InputOf<'activities.log'>['kind'];
  readonly time?: string;
  readonly purpose: string;
  readonly value?: string;
  readonly notes?: string;
  readonly result?: InputOf<'activities.log'>['result'];
}

export interface CourseOf {
  readonly client: string;
  readonly product: ProductKey;
  readonly title: string;
  readonly language: Language;
  /** Days ago on which the deal was made. */
  readonly made: number;
  /** Cents of a euro, when it is known from the start. */
  readonly amount?: number;
  /** Days from today to the event. */
  readonly event?: number;
}

/** Makes the deal and gives what its course is played with. */
export function courseOf(stage: Stage, of: CourseOf, act: (client: { manager: string }) => void): Course {
  const { db, today } = stage;
  const client = present(
    db.get<{ id: string; manager: string; personId: string }>(
      `SELECT c.id, c.manager, (SELECT p.id FROM people p WHERE p.client_id = c.id ORDER BY p.id LIMIT 1) AS personId
       FROM clients c WHERE c.name = ?`,
      [of.client],
    ),
    `${of.client} is a client of the demo data`,
  );
  act(client);
  const productId = productOf(db, of.product);
  const day = (ago: number): Day => {
    const wanted = workingDayFrom(addDays(today, -ago), PLAIN_CALENDAR);
    return wanted > today ? today : wanted;
  };
  const { manager, personId, id: clientId } = client;
  const made = day(of.made);
  const { id: dealId } = stage.give(made, 'deals.create', {
    ...{ clientId, title: of.title, productId, currency: 'EUR', manager, today: made },
    amount: of.amount ?? null,
    eventDay: of.event === undefined ? null : of.event < 0 ? day(-of.event) : addDays(today, of.event),
  });
  const give = <M extends Played>(ago: number, method: M, input: Stepless<M>): OutputOf<M> => {
    const on = day(ago);
    return stage.give(on, method, only(method, { ...input, dealId, today: on }));
  };
  const planned = (ago: number, inDays: number, fields: Omit<InputOf<'activities.plan'>, 'day'>): void => {
    const to = addDays(today, inDays);
    const coming = inDays > 0 ? workingDayFrom(to, PLAIN_CALENDAR) : to;
    stage.give(day(ago), 'activities.plan', { ...fields, day: coming, today: day(ago) });
  };
  const saidBy = (said: Said) => ({ ...said, clientId, dealId, personId, productId, manager });
  return {
    ...{ dealId, clientId, personId, manager, day, give },
    write: (ago, kind, price) => {
      const on = day(ago);
      const { language } = of;
      const {
        day: written,
        validUntil,
        content,
      } = proposeDocument(db, { dealId, kind, language, today: on });
      const [line] = content.lines;
      const lines = line && price !== undefined ? [{ ...line, price }] : content.lines;
      const document = { dealId, kind, language, day: written, validUntil, content: { ...content, lines } };
      return stage.give(on, 'documents.create', document).id;
    },
    send: (ago, id) => {
      stage.give(day(ago), 'documents.step', { id, step: 'send', day: day(ago) });
    },
    contentOf: (id) => readContent(db.value('SELECT content FROM documents WHERE id = ?', [id])),
    talk: (ago, said) => {
      stage.give(day(ago), 'activities.log', { ...saidBy(said), day: day(ago) });
    },
    // Planned some days ago, like everything else that is planned.
    plan: (inDays, said) => planned(3, inDays, saidBy(said)),
    afterwards: (ago, inDays, key, said) =>
      planned(ago, inDays, { ...saidBy(said), dealId: null, productId: productOf(db, key) }),
    callBack: (ago, notes) => {
      const id = db.value<string>('SELECT call_id FROM cases WHERE deal_id = ?', [dealId]);
      stage.give(day(ago), 'activities.done', { id, day: day(ago), result: 'spoke', notes });
    },
    approver: (name) =>
      db.value(
        `SELECT a.id FROM approvals a JOIN approval_rounds r ON r.id = a.round_id
         WHERE r.deal_id = ? AND r.state = 'open' AND a.name = ?`,
        [dealId, name],
      ),
    step: (place) =>
      db.get<{ id: string; signOff: string }>(
        `SELECT id, sign_off AS signOff FROM preparation_steps WHERE deal_id = ? ORDER BY position LIMIT 1 OFFSET ?`,
        [dealId, place],
      ) ?? { id: '', signOff: '' },
    meet: (ago, key) => {
      const id = db.value<string>('SELECT id FROM control_points WHERE deal_id = ? AND key = ?', [
        dealId,
        key,
      ]);
      stage.give(day(ago), 'points.setState', { id, state: 'met', day: day(ago) });
    },
  };
}

export const productOf = (db: RawDb, key: ProductKey): string =>
  db.value('SELECT id FROM products WHERE name = ?', [PRODUCTS[key].name]);

/** The fields that the command knows: not all name the deal or the day. */
function only<M extends Played>(method: M, input: object): InputOf<M> {
  const known: readonly string[] = Object.keys(contract[method].input.shape);
  return Object.fromEntries(Object.entries(input).filter(([key]) => known.includes(key))) as InputOf<M>;
}
