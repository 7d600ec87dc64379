import { useSettings } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { nextBirthday } from '@shared/domain/occasions';
import { useTranslation } from 'react-i18next';

/** When a birthday comes next and how old the person will be: "next on Fri 14 May, turns 47"; '' for none. */
export function useBirthdayText(): (birthday: string | null) => string {
  const { t } = useTranslation('occasions');
  const format = useFormat();
  const today = useToday();
  const { occasions } = useSettings();
  return (birthday) => {
    const next = birthday === null ? null : nextBirthday(birthday, today, occasions.leap);
    if (!next) return '';
    const soon =
      next.away === 0
        ? t('birthday.today')
        : next.away === 1
          ? t('birthday.tomorrow')
          : t('birthday.next', { day: format.day(next.day) });
    return next.age === null || next.age === 0
      ? soon
      : `${soon}, ${t('birthday.turns', { count: next.age })}`;
  };
}
