import { useFormat } from '@renderer/format';
import { Sign } from '@renderer/signs';
import type { UnhappyCase } from '@shared/contract/surveys';
import { minutesLeft } from '@shared/domain/surveys';
import { useTranslation } from 'react-i18next';
import { useNow } from './useNow';

/** How long there is left to call back, or that it was done; the exact time in the tooltip of the sign. */
export function CallBackSign({ of }: { of: UnhappyCase }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const { now, zone } = useNow();
  if (of.closedDay !== null)
    return <Sign kind="met" word={t('case.closedOn', { day: format.date(of.closedDay) })} />;
  if (of.calledDay !== null)
    return <Sign kind="met" word={t('case.calledOn', { day: format.date(of.calledDay) })} />;
  const left = minutesLeft({ day: of.callBackDay, time: of.callBackTime }, now, zone);
  const minutes = Math.abs(left);
  const time =
    minutes < 60
      ? format.minutes(minutes)
      : minutes < 48 * 60
        ? t('case.hours', { count: Math.floor(minutes / 60) })
        : format.daysShort(Math.floor(minutes / (24 * 60)));
  return left < 0 ? (
    <Sign kind="overdue" word={t('case.late', { time })} ground />
  ) : (
    <Sign kind="today" word={t('case.left', { time })} ground />
  );
}
