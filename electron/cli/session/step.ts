import type { Session } from '@db/cli';
import type { SessionLineData } from '@shared/contract/sessions';
import { allScripts, builtInScript, fillText, scriptOf } from '@shared/domain/scripts';
import type { RESULTS } from '@shared/domain/words';
import type { Given } from '../command';
import { day, text } from '../sale/values';
import { clockOf } from './running';

/** What `--next` says, else what the rules propose, as Enter accepts it in the window; null when they propose nothing. */
export async function nextStep(
  given: Given,
  session: Session,
  { id, clientId }: SessionLineData,
  after: (typeof RESULTS)[number] | null,
) {
  const { dealId, zone, manager } = await session.call('activities.get', { id });
  const proposed = await session.call('activities.proposeNext', {
    ...{ clientId, dealId, activityId: id, after, today: given.today, at: clockOf(given) },
  });
  const asked = day(given, 'next');
  const { kind, time, attempt, purpose, value, productId, personId, minutes } = proposed;
  const step = { kind, purpose: text(given, 'purpose') ?? purpose, value, productId, personId, minutes };
  const whose = { dealId, zone, manager };
  if (asked !== undefined) return { ...step, ...whose, day: asked, asked: true };
  if (proposed.kept !== null || proposed.day === null) return null;
  return { ...step, ...whose, day: proposed.day, time, attempt, origin: 'rule' as const };
}

/** The script that lies beside a contact, filled. */
export async function scriptBeside({ t, today }: Given, session: Session, activityId: string) {
  const { chosen, suggested, fills } = await session.call('scripts.ofContact', { activityId, today });
  const stored = await session.call('scripts.list', {});
  const all = allScripts(stored, (key) => builtInScript(key, t));
  const script = scriptOf(all, chosen, suggested);
  if (!script) return null;
  const talk = Object.entries(script.talk).map(([part, words]) => [part, fillText(words, fills)]);
  const checklist = script.checklist.map((point) => fillText(point.text, fills));
  return { script: script.ref, name: script.name, talk: Object.fromEntries(talk), checklist };
}
