import { useDb, useSettings } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import type { InputOf } from '@shared/contract';
import type { PermissionVerdict } from '@shared/contract/permissions';
import { type Day, instantToWall, type Time } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWindowWords } from './useWindowWords';
import { warningsOf } from './warnings';

/** A contact that is about to be planned or moved, on the user's clock; without client or day nothing is asked. */
export interface ContactWish {
  readonly clientId: string | null;
  readonly personId: string | null;
  readonly kind: ActivityKind;
  readonly day: Day | null;
  readonly time: Time | null;
  readonly minutes?: number | null;
  /** The contact that is changed: it is not in its own way. */
  readonly activityId?: string | null;
  /** The client named the day, so gap and cap do not hold. */
  readonly asked?: boolean;
}

/** The question to the database about a wish. */
export const questionOf = (wish: ContactWish, today: Day, now: Time): InputOf<'permissions.verdict'> => {
  const { clientId, personId, kind, day, time, minutes = null, activityId = null, asked = false } = wish;
  return {
    ...{
      clientId: clientId ?? '',
      personId,
      kind,
      day: day ?? today,
      time,
      minutes,
      activityId,
      asked,
      today,
    },
    now: day === today ? now : null,
  };
};

/** What speaks against the wish, as long as it is looked at; undefined until it is known. */
export function useVerdict(wish: ContactWish): PermissionVerdict | undefined {
  const today = useToday();
  const { zone } = useSettings();
  // The clock of the moment in which the form was opened: an offer does not jump while it is read.
  const [now] = useState(() => instantToWall(Date.now(), zone).time);
  const enabled = wish.clientId !== null && wish.day !== null;
  const { data } = useDb('permissions.verdict', questionOf(wish, today, now), { enabled, handles: 'all' });
  return enabled ? data : undefined;
}

/** A verdict in sentences, with what was said. */
export function useVerdictWords(): (verdict: PermissionVerdict) => string[] {
  const { t } = useTranslation('permission');
  const format = useFormat();
  const { onClocks } = useWindowWords();
  return useCallback(
    ({ objections, client, person, hours, said, saidDay }) => {
      const windows = hours?.windows ? onClocks({ ...hours, windows: hours.windows }).join(' · ') : '';
      const sentences = warningsOf(objections, t, format, { client, person: person?.name ?? '', windows });
      if (said === '' || sentences.length === 0) return sentences;
      const quote =
        saidDay === null ? t('quote', { said }) : t('quoteDay', { said, day: format.day(saidDay) });
      return [...sentences, quote];
    },
    [t, format, onClocks],
  );
}
