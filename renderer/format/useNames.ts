import { useDb } from '@renderer/data';
import type { ProcessDefinition } from '@shared/domain/process/definition';
import { pointName } from '@shared/domain/process/pointName';
import { ownRuleNames } from '@shared/domain/process/takenOut';
import type { Stage } from '@shared/domain/words';
import type points from '@shared/text/en/points.json';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Names of the process: the user's own where there is one (settings), else those of the catalogues. */
export interface Names {
  stage(stage: Stage): string;
  /** A control point by its rule's key; `title` is the user's own name of this point and wins. */
  point(point: { readonly key: string; readonly title: string }): string;
  step(key: string): string;
  lostReason(key: string): string;
  pauseReason(key: string): string;
}

export function useNames(): Names {
  const { data: process } = useDb('settings.process', {});
  const { t, i18n } = useTranslation(['words', 'points']);
  return useMemo(() => {
    const own = ownNames(process);
    // A key of the user's own that has no name any more is shown as it is.
    const named = (group: keyof typeof points, key: string): string =>
      own.get(`${group}.${key}`) ??
      (i18n.getResource(i18n.language, 'points', `${group}.${key}`) as string | undefined) ??
      key;
    return {
      stage: (stage) => own.get(`stages.${stage}`) ?? t(`stages.${stage}`),
      point: (of) => pointName(of, (key) => named('points', key)),
      step: (key) => named('steps', key),
      lostReason: (key) => named('lostReasons', key),
      pauseReason: (key) => named('pauseReasons', key),
    };
  }, [process, t, i18n]);
}

function ownNames(process: ProcessDefinition | undefined): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  const put = (group: string, entries: readonly { key: string; name?: string | undefined }[]): void => {
    for (const { key, name } of entries) if (name) own.set(`${group}.${key}`, name);
  };
  if (!process) return own;
  put(
    'stages',
    process.stages.map(({ stage, name }) => ({ key: stage, name })),
  );
  for (const stage of process.stages) put('steps', stage.steps);
  for (const [key, name] of ownRuleNames(process)) own.set(`points.${key}`, name);
  put('lostReasons', process.lostReasons);
  put('pauseReasons', process.pauseReasons);
  return own;
}
