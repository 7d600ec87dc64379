import { useMantineColorScheme } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useSettings } from '@renderer/data';
import { speak } from '@renderer/i18n';
import { type ReactNode, useEffect } from 'react';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/ru';
import 'dayjs/locale/sl';

type DayOfWeek = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Follows the settings: language of texts, calendars and menus, first day of the week, light or dark. */
export function LocalHabits({ children }: { children: ReactNode }) {
  const { language, theme, weekStart, workingDays } = useSettings();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => speak(language), [language]);
  useEffect(() => setColorScheme(theme === 'system' ? 'auto' : theme), [theme, setColorScheme]);

  // Mantine counts Sunday as 0, we count Monday as 1 … Sunday as 7.
  const weekendDays = [1, 2, 3, 4, 5, 6, 7]
    .filter((day) => !workingDays.includes(day))
    .map((day) => (day % 7) as DayOfWeek);
  return (
    <DatesProvider
      settings={{
        locale: language === 'en' ? 'en-gb' : language,
        firstDayOfWeek: (weekStart % 7) as DayOfWeek,
        weekendDays,
      }}
    >
      {children}
    </DatesProvider>
  );
}
