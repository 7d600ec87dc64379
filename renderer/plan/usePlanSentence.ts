import { useFormat } from '@renderer/format';
import type { Generated } from '@shared/contract/planWords';
import { useTranslation } from 'react-i18next';

export interface Sentence {
  readonly text: string;
  /** The same with when it was generated. */
  readonly title: string;
}

/** How many clients a generation left out, whatever the reason. */
export const leftOf = ({ leftOut }: Generated): number =>
  Object.values(leftOut).reduce((sum, each) => sum + each, 0);

/** What a generation came to: how many lines, how many left out, how far the intervals stretch; or why it took nothing. */
export function usePlanSentence(generated: Generated | null, isPast: boolean, isEmpty: boolean): Sentence {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (generated === null) {
    const text = isPast ? t('notGeneratedPast') : isEmpty ? t('notGeneratedEmpty') : t('notGenerated');
    return { text, title: text };
  }
  const { lines, stretched, obstacle } = generated;
  const at = t('sentence.at', { when: format.instant(generated.at) });
  // An empty week says it in place of its lines.
  if (obstacle !== null && !isPast && !isEmpty) {
    const text = t(`obstacles.${obstacle}`);
    return { text, title: `${text}\n${at}` };
  }
  const left = leftOf(generated);
  const counted = (count: number) => ({ count, number: format.number(count) });
  const parts = [
    t('sentence.lines', counted(lines)),
    left === 0 ? t('sentence.everybody') : t('sentence.left', counted(left)),
    stretched &&
      t('sentence.stretched', {
        ...counted(stretched.clients),
        factor: format.number(Math.round(stretched.factor * 10) / 10),
      }),
  ].filter(Boolean);
  const text = parts.join(' · ');
  return { text, title: `${text}\n${at}` };
}
