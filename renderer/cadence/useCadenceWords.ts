import { useFormat } from '@renderer/format';
import type { ClientCadence } from '@shared/contract/cadence';
import { useTranslation } from 'react-i18next';

/** What is said about a client's cadence: the rule, and where it stands. */
export function useCadenceWords() {
  const { t } = useTranslation('cadence');
  const format = useFormat();
  return {
    line({ cadence, paused, touch, counted }: ClientCadence): {
      rule: string;
      state: string;
      urgent: boolean;
    } {
      const rule = t('every', { count: cadence.ideal, maximum: cadence.maximum });
      const since =
        touch.elapsed === 0
          ? t(`countedToday.${counted}`)
          : t(`counted.${counted}`, { count: touch.elapsed });
      if (touch.state === 'paused') {
        const state =
          paused === 'for-good' || paused === null
            ? t('pausedForGood')
            : t('pausedUntil', { day: format.day(paused) });
        return { rule, state, urgent: false };
      }
      const due =
        touch.state === 'dormant'
          ? t('isDormant')
          : touch.state === 'losing-touch'
            ? t('isLosing', { count: touch.elapsed - touch.maximum })
            : touch.elapsed > touch.ideal
              ? t('wasDue', { day: format.day(touch.idealDay) })
              : t('due', { day: format.day(touch.idealDay) });
      return {
        rule,
        state: `${since} · ${due}`,
        urgent: touch.state === 'losing-touch' || touch.state === 'dormant',
      };
    },
  };
}
