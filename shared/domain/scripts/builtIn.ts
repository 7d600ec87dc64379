import type { TFunction } from 'i18next';
import { type Script, type ScriptKey, type ScriptPoint, TALK_PARTS, type Talk } from './script';

/** The points of each checklist in their order; their words are in the catalogues (`scripts.json`). */
export const CHECKLISTS = {
  'cold-call': ['who-decides', 'how-they-do-it', 'next-event', 'use-for-client', 'permission', 'next-step'],
  presentation: ['all-there', 'needs', 'criteria', 'budget', 'who-decides', 'date-of-proposal'],
  corrections: ['all-remarks', 'why', 'must-have', 'read-back', 'who-agrees', 'date'],
  'payment-reminder': ['invoice-there', 'day', 'obstacle', 'who-pays', 'consequence'],
  satisfaction: ['score', 'best', 'better', 'apology', 'promise', 'referral'],
  'win-back': ['why-left', 'what-changed', 'now-used', 'small-step', 'next-step'],
  regular: ['news', 'coming-events', 'useful-thing', 'data-right', 'next-step'],
  greeting: ['greet', 'personal', 'no-selling', 'date-noted'],
} as const satisfies Record<ScriptKey, readonly string[]>;

/** A built-in script in the language of `t`. */
export function builtInScript(key: ScriptKey, t: TFunction | TFunction<'scripts'>): Script {
  const words = (t as unknown as Told)(`scripts:talks.${key}`, { returnObjects: true });
  const talk = Object.fromEntries(TALK_PARTS.map((part) => [part, words[part]])) as Talk;
  const checklist = CHECKLISTS[key].map((id): ScriptPoint => ({ id, text: words.checklist[id] ?? id }));
  return { ref: key, key, origin: 'standard', id: null, name: words.name, talk, checklist };
}

/** The catalogue's objects come whole; their keys are held against this list by a test. */
type Told = (key: string, options: { readonly returnObjects: true }) => Words;
type Words = Talk & { readonly name: string; readonly checklist: Readonly<Record<string, string>> };
