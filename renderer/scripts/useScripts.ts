import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import { allScripts, builtInScript, type Script, scriptOf } from '@shared/domain/scripts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** All scripts to choose from, in the window's language; undefined until they are read. */
export function useScripts(): readonly Script[] | undefined {
  const { t } = useTranslation('scripts');
  const { data } = useDb('scripts.list', {});
  return useMemo(() => data && allScripts(data, (key) => builtInScript(key, t)), [data, t]);
}

export interface ContactScript extends Pick<OutputOf<'scripts.ofContact'>, 'fills' | 'checked' | 'chosen'> {
  readonly script: Script;
  /** The one that the rule means. */
  readonly suggested: Script | undefined;
  readonly all: readonly Script[];
}

/** The script beside a contact; undefined until it is read. */
export function useContactScript(activityId: string): ContactScript | undefined {
  const today = useToday();
  const all = useScripts();
  const { data } = useDb('scripts.ofContact', { activityId, today }, { keepPrevious: false, handles: 'all' });
  return useMemo(() => {
    const script = all && data && scriptOf(all, data.chosen, data.suggested);
    if (!script) return undefined;
    const { chosen, suggested, fills, checked } = data;
    return { ...{ script, all, chosen, fills, checked }, suggested: scriptOf(all, '', suggested) };
  }, [all, data]);
}
