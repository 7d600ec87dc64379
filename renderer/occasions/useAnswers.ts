import { useCommand, useJob } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import type { HolidayRow, OccasionRow } from '@shared/contract/occasions';
import type { Day } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOccasionWords } from './useOccasionWords';

/** How contacts are planned where the user wants it otherwise than the occasion asks for. */
export interface Otherwise {
  readonly day?: Day;
  readonly kind?: ActivityKind;
  /** In place of the occasion's own words. */
  readonly purpose?: string;
}

export interface Answers {
  /** Makes a contact of each; true when it went through. */
  plan(rows: readonly OccasionRow[], otherwise?: Otherwise): Promise<boolean>;
  skip(rows: readonly OccasionRow[]): Promise<boolean>;
  holiday(row: HolidayRow, answer: 'plan' | 'skip'): Promise<void>;
  readonly busy: boolean;
}

/** What can be done about occasions; each is one step that can be undone. */
export function useAnswers(manager?: string): Answers {
  const { t } = useTranslation('occasions');
  const today = useToday();
  const words = useOccasionWords();
  const { say, showError, offerUndo } = useNotices();
  const { run: plan, busy: planning } = useCommand('occasions.plan');
  const { run: skip, busy: skipping } = useCommand('occasions.skip');
  const { start } = useJob('occasions.answerHoliday');
  return useMemo(
    () => ({
      busy: planning || skipping,
      plan: async (rows, { purpose, ...otherwise } = {}) => {
        const items = rows.map((row) => ({
          key: row.key,
          purpose: purpose ?? words.whole(row).slice(0, 500),
        }));
        const result = await plan({ items, today, ...otherwise });
        if (!result.ok) return false;
        if (result.value.ids.length === 0) say(t('leftOut', { count: result.value.left }));
        else void offerUndo();
        return true;
      },
      skip: async (rows) => {
        const result = await skip({ keys: rows.map(({ key }) => key) }, { undo: true });
        return result.ok;
      },
      holiday: async (row, answer) => {
        const of = { day: row.day, today, answer, purpose: words.holiday(row).slice(0, 500) };
        const result = await start({ ...of, ...(manager ? { manager } : {}) });
        if (result.ok) void offerUndo();
        else showError(result.error);
      },
    }),
    [t, today, words, say, showError, offerUndo, plan, planning, skip, skipping, start, manager],
  );
}
