import type { Activity } from '@shared/contract/activity';
import type { Day, Zone } from '@shared/domain/time';
import type { PlanDraft } from './draft';

/** Whether a contact was not planned and is being entered after it took place. */
export const isNew = ({ id }: Pick<Activity, 'id'>): boolean => id === '';

/** The contact that is being entered, as far as it is known. */
export function newContact(
  { kind, purpose, notes }: PlanDraft,
  of: Pick<Activity, 'clientId' | 'clientName' | 'dealId' | 'personId' | 'productId'> & {
    readonly day: Day;
    readonly zone: Zone;
  },
): Activity {
  return {
    ...of,
    ...{ id: '', kind, purpose, notes, status: 'planned', time: null, minutes: null, manager: '' },
    ...{ dealTitle: '', personName: '', phone: '', productName: '', value: '', result: null, script: '' },
    ...{
      doneDay: null,
      doneAt: null,
      firstDay: null,
      snoozes: 0,
      attempt: 0,
      askedDay: null,
      origin: 'hand',
    },
    ...{ recurrenceId: null, remindMinutes: null },
  };
}
