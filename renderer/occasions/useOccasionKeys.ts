import { useKeys } from '@renderer/keys';
import type { HolidayRow, OccasionRow } from '@shared/contract/occasions';
import { useTranslation } from 'react-i18next';
import { clearChosen, useChosen } from './chosen';
import type { Answers } from './useAnswers';

interface OccasionKeys {
  readonly active: OccasionRow | HolidayRow | undefined;
  readonly answers: Answers;
  readonly onOtherwise: () => void;
}

/** P plans, X lets pass: what is chosen, else the row; S plans on another day. */
export function useOccasionKeys({ active, answers, onOtherwise }: OccasionKeys): void {
  const { t } = useTranslation('occasions');
  const chosen = useChosen((state) => state.chosen);
  const when = chosen.size > 0 || active !== undefined;
  const answer = async (how: 'plan' | 'skip'): Promise<void> => {
    if (chosen.size > 0) {
      if (await answers[how]([...chosen.values()])) clearChosen();
    } else if (active?.kind === 'holidays') await answers.holiday(active, how);
    else if (active) await answers[how]([active]);
  };
  useKeys('list', {
    KeyP: { label: t('keys.plan'), when, run: () => void answer('plan') },
    KeyX: { label: t('keys.skip'), when, run: () => void answer('skip') },
    KeyS: {
      label: t('keys.planOther'),
      when: chosen.size === 0 && active !== undefined && active.kind !== 'holidays',
      run: onOtherwise,
    },
    Escape: { when: chosen.size > 0, label: t('clear'), run: clearChosen },
  });
}
