import { useMovedNotice } from '@renderer/activities';
import { movedTo, shownAt } from '@renderer/activities/movedTo';
import { useCommand, useDbClient, useSettings } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import { useOccasionWords } from '@renderer/occasions/useOccasionWords';
import { useDragWarning } from '@renderer/permission';
import type { Day, Time } from '@shared/domain/time';
import { useMemo } from 'react';
import { clientOf, contactIdOf, kindOf, personOf, type WaitingItem } from './waiting';

export interface PlacedAt {
  readonly day: Day;
  readonly time?: Time | null;
  readonly minutes?: number;
}

/** Gives something that waits its place: an overdue contact or one of the plan moves there, a client or an occasion gets a contact. */
export function usePlacing(): (item: WaitingItem, to: PlacedAt) => Promise<void> {
  const client = useDbClient();
  const today = useToday();
  const { zone } = useSettings();
  const words = useOccasionWords();
  const warn = useDragWarning();
  const { showError } = useNotices();
  const moved = useMovedNotice();
  const { run: move } = useCommand('activities.move');
  const { run: plan } = useCommand('activities.plan');
  const { run: planOccasion } = useCommand('occasions.plan');
  return useMemo(() => {
    const undo = { undo: true };
    return async (item, { day, time, minutes }) => {
      switch (item.kind) {
        case 'overdue':
        case 'line': {
          const of = shownAt(item.kind === 'overdue' ? item.activity : item.line, zone);
          const to = {
            ...{ day, ...(time === undefined ? {} : { time }), ...(minutes ? { minutes } : {}) },
          };
          const put = await move({ id: item.id, ...movedTo(of, to, zone) });
          if (put.ok) await moved(put.value.asksWhetherAlive ? [item.id] : []);
          break;
        }
        case 'client': {
          const { clientId } = item.client;
          const proposed = await client.call('activities.proposeNext', { clientId, after: null, today });
          if (!proposed.ok) {
            showError(proposed.error);
            return;
          }
          const { kind, purpose, value, productId, personId } = proposed.value;
          await plan(
            {
              ...{ clientId, kind, purpose, value, productId, personId, day, today },
              ...{ time: time ?? null, minutes: minutes ?? proposed.value.minutes },
            },
            undo,
          );
          break;
        }
        case 'occasion': {
          const items = [{ key: item.occasion.key, purpose: words.whole(item.occasion).slice(0, 500) }];
          await planOccasion({ items, day, time: time ?? null, today }, undo);
          break;
        }
      }
      await warn({
        ...{ clientId: clientOf(item).id, personId: personOf(item), kind: kindOf(item), day },
        ...{ time: time ?? null, minutes: minutes ?? null, activityId: contactIdOf(item) },
      });
    };
  }, [client, today, zone, words, warn, showError, move, moved, plan, planOccasion]);
}
