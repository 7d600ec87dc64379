import { z } from 'zod';

/** The talk scripts that the program brings along (`product.md` §4). */
export const SCRIPT_KEYS = [
  'cold-call',
  'presentation',
  'corrections',
  'payment-reminder',
  'satisfaction',
  'win-back',
  'regular',
  'greeting',
] as const;
export type ScriptKey = (typeof SCRIPT_KEYS)[number];

/** What a talk is made of, in its order. */
export const TALK_PARTS = ['opening', 'questions', 'offers', 'objections', 'closing'] as const;
export type TalkPart = (typeof TALK_PARTS)[number];

const zPart = z.string().max(8_000);
/** What is said, part by part; a line that begins with "- " is one of a list. */
export const zTalk = z.object({
  opening: zPart,
  questions: zPart,
  offers: zPart,
  objections: zPart,
  closing: zPart,
});
export type Talk = z.infer<typeof zTalk>;

export const EMPTY_TALK: Talk = { opening: '', questions: '', offers: '', objections: '', closing: '' };

/** One thing to have asked or agreed before the talk is over. */
export interface ScriptPoint {
  /** What a tick is kept under: a key of the program's own, else the text itself. */
  readonly id: string;
  readonly text: string;
}

/** `standard`: as the program brings it; `changed`: the user's version of it; `own`: the user's alone. */
export type ScriptOrigin = 'standard' | 'changed' | 'own';

export interface Script {
  /** What a contact keeps: the key of a built-in one, changed or not, else the id of the user's own. */
  readonly ref: string;
  /** '' for one of the user's own. */
  readonly key: ScriptKey | '';
  readonly origin: ScriptOrigin;
  /** Row of the user's version; null for a standard one. */
  readonly id: string | null;
  readonly name: string;
  readonly talk: Talk;
  readonly checklist: readonly ScriptPoint[];
}

/** A script that the user wrote, or wrote over a built-in one. */
export interface StoredScript {
  readonly id: string;
  readonly key: ScriptKey | '';
  readonly name: string;
  readonly talk: Talk;
  readonly checklist: readonly string[];
}

/**
 * All scripts to choose from: the built-in ones in their order, each as the user changed it, then the user's own. `standard` gives a built-in
 * one in the language of the reader.
 */
export function allScripts(
  stored: readonly StoredScript[],
  standard: (key: ScriptKey) => Script,
): readonly Script[] {
  const builtIn = SCRIPT_KEYS.map((key) => {
    const changed = stored.find((each) => each.key === key);
    return changed ? storedScript(changed, standard(key).checklist) : standard(key);
  });
  return [...builtIn, ...stored.filter(({ key }) => key === '').map((own) => storedScript(own))];
}

/** Points that the user left as they are keep the key of the built-in ones, so ticks made before stay ticks. */
function storedScript(stored: StoredScript, standard: readonly ScriptPoint[] = []): Script {
  const { id, key, name, talk, checklist } = stored;
  const points = checklist.map((text) => standard.find((point) => point.text === text) ?? { id: text, text });
  const origin = key === '' ? 'own' : 'changed';
  return { ref: key === '' ? id : key, key, origin, id, name, talk, checklist: points };
}

/** The script with this reference; the suggested one when it was taken away since, or none was chosen. */
export const scriptOf = (
  scripts: readonly Script[],
  chosen: string,
  suggested: ScriptKey,
): Script | undefined =>
  scripts.find(({ ref }) => ref === chosen) ?? scripts.find(({ ref }) => ref === suggested);
