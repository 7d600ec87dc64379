import { KeptAnswer } from '@db/connection/kept';
import type { ReadableDb } from '@db/connection/sqlite';
import type { JobContext } from '@db/serve/handlers';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import type { LeftOutRow } from '@shared/contract/planWords';
import type { Progress } from '@shared/contract/transport';
import type { LeftOut } from '@shared/domain/planner';
import type { ComputedPlan } from './generate/compute';
import { type PlanWords, planWords } from './generate/words';
import type { WeekRequest } from './places';

/** Who was left out of the plans of a week. */
const kept = new KeptAnswer<readonly ComputedPlan[]>();

export function keepLeftOut(db: ReadableDb, request: WeekRequest, plans: readonly ComputedPlan[]): void {
  kept.set(db, keyOf(request), plans);
}

const keyOf = ({ week, today, manager }: WeekRequest): string =>
  JSON.stringify([week, today, manager ?? null]);

/** A page of the candidates that do not fit, by manager, then by priority. `compute` makes the plans when none are kept. */
export async function* leftOutPage(
  job: JobContext,
  { code, offset, limit, ...request }: ParsedInputOf<'plan.leftOut'>,
  compute: () => AsyncGenerator<Progress, readonly ComputedPlan[]>,
): AsyncGenerator<Progress, OutputOf<'plan.leftOut'>> {
  const before = kept.get(job.read, keyOf(request));
  const plans = before ?? (yield* compute());
  if (before === undefined) keepLeftOut(job.read, request, plans);
  return pageOf(job.read, plans, { code, offset, limit });
}

function pageOf(
  db: ReadableDb,
  plans: readonly ComputedPlan[],
  { code, offset, limit }: Pick<ParsedInputOf<'plan.leftOut'>, 'code' | 'offset' | 'limit'>,
): OutputOf<'plan.leftOut'> {
  const byCode: Record<string, number> = {};
  const page: { readonly of: ComputedPlan; readonly left: LeftOut }[] = [];
  let total = 0;
  for (const of of plans) {
    for (const left of of.plan.leftOut) {
      byCode[left.code] = (byCode[left.code] ?? 0) + 1;
      if (code !== undefined && left.code !== code) continue;
      if (total >= offset && page.length < limit) page.push({ of, left });
      total += 1;
    }
  }
  return { total, byCode, rows: rowsOf(db, page) };
}

function rowsOf(
  db: ReadableDb,
  page: readonly { readonly of: ComputedPlan; readonly left: LeftOut }[],
): LeftOutRow[] {
  const takers = new Map(page.map(({ of }) => [of, clientsByKey(of)]));
  const wordsOf = planWords(db, (id) => db.get<{ name: string }>(PERSON, [id])?.name ?? '');
  const shown = page.map(({ of, left }) => {
    const clients = left.takenBy.flatMap((key) => takers.get(of)?.get(key) ?? []);
    return { of, left, takenBy: [...new Set(clients)] };
  });
  const clients = namesOf(db, [
    ...new Set(shown.flatMap(({ left, takenBy }) => [left.clientId, ...takenBy.slice(0, TAKERS_NAMED)])),
  ]);
  return shown.map(({ of, left, takenBy }) => {
    const client = clients.get(left.clientId);
    const person = left.personId === null ? undefined : db.get<{ name: string }>(PERSON, [left.personId]);
    return {
      ...{ clientId: left.clientId, client: client?.name ?? '', person: person?.name ?? '' },
      ...{ segment: client?.segment ?? '', manager: of.manager, nextDay: client?.nextDay ?? null },
      reasons: explained(left, of, wordsOf),
      code: left.code,
      channel: left.channel,
      days: left.days.map((day) => ({ ...day })),
      takenBy: {
        names: takenBy.slice(0, TAKERS_NAMED).map((id) => clients.get(id)?.name ?? ''),
        count: takenBy.length,
      },
    };
  });
}

/** More would not be read. */
const TAKERS_NAMED = 3;

const explained = ({ reasons }: LeftOut, { gathered }: ComputedPlan, words: PlanWords) =>
  reasons.map((reason) => words.explained(reason, false, gathered.sourceOf(reason)));

const clientsByKey = ({ plan }: ComputedPlan): Map<string, string> =>
  new Map(plan.lines.map(({ key, clientId }) => [key, clientId]));

interface Named {
  readonly id: string;
  readonly name: string;
  readonly segment: string;
  readonly nextDay: string | null;
}

function namesOf(db: ReadableDb, ids: readonly string[]): Map<string, Named> {
  return new Map(db.all<Named>(CLIENTS, [JSON.stringify(ids)]).map((row) => [row.id, row]));
}

const PERSON = 'SELECT name FROM people WHERE id = ?';
const CLIENTS = `SELECT c.id, c.name, c.segment, s.next_day AS nextDay
  FROM json_each(?) j CROSS JOIN clients c ON c.id = j.value LEFT JOIN client_state s ON s.client_id = c.id`;
