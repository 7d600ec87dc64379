import { useKeys } from '@renderer/keys';
import { useTranslation } from 'react-i18next';
import type { Asking } from './DecisionDialogs';

export interface TriageActions {
  ask(what: Asking): void;
  keep(): void;
  propose(): void;
  merge(): void;
  all(): void;
  none(): void;
  apply(): Promise<void>;
}

/** What the keys decide about the chosen contacts, or about the one that has the focus. */
export function useTriageKeys(actions: TriageActions, { any, can }: { any: boolean; can: boolean }): void {
  const { t } = useTranslation('triage');
  useKeys('list', {
    KeyS: { label: t('keys.move'), when: any, run: () => actions.ask('move') },
    KeyX: { label: t('keys.drop'), when: any, run: () => actions.ask('drop') },
    KeyD: { label: t('keys.done'), when: any, run: () => actions.ask('done') },
    KeyG: { label: t('keys.merge'), when: any, run: actions.merge },
    KeyL: { label: t('keys.keep'), when: any, run: actions.keep },
    KeyR: { label: t('keys.propose'), when: any, run: actions.propose },
    'mod+KeyA': { label: t('keys.all'), run: actions.all },
    'mod+Enter': { label: t('keys.apply'), when: can, run: () => void actions.apply() },
  });
}
