import { useFormat, useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import type { Doing } from '@shared/domain/process';
import { useTranslation } from 'react-i18next';
import type { WholeSale } from './useSale';

export interface DoingWords {
  /** What is missing: "The minutes are not sent yet". */
  what(doing: Doing): string;
  /** The verb on the button that does it. */
  verb(doing: Doing): string;
}

/** The words of what can be done on a deal, with the names and sums of its records in them. */
export function useDoingWords({ deal, approvals, payments, steps }: WholeSale): DoingWords {
  const { t } = useTranslation(['deal', 'words']);
  const format = useFormat();
  const names = useNames();
  const today = useToday();
  const sum = (minor: number): string => format.money({ minor, currency: payments.currency });
  const toCome = (id: string | null): string =>
    sum(payments.lines.find((line) => line.id === id)?.open ?? payments.balance.left);
  const pointName = (id: string): string => {
    const point = deal.points.find((each) => each.id === id);
    return point ? names.point(point) : '';
  };
  const approver = (id: string): string =>
    approvals.rounds.flatMap((round) => round.approvals).find((each) => each.id === id)?.name ?? '';

  const what: DoingWords['what'] = (doing) => {
    switch (doing.do) {
      case 'prepare':
      case 'send':
        return t(`now.what.${doing.do}.${doing.kind}`);
      case 'sign':
        return t(`now.what.sign.${doing.kind === 'act' ? 'act' : 'contract'}`);
      case 'next-version':
        return t(
          `now.what.nextVersion.${doing.kind === 'act' || doing.kind === 'contract' ? doing.kind : 'proposal'}`,
        );
      case 'renew':
        return t(`now.what.renew.${doing.kind === 'minutes' ? 'proposal' : doing.kind}`);
      case 'ask-approval':
        return t(`now.what.ask-approval.${doing.kind === 'contract' ? 'contract' : 'proposal'}`);
      case 'enter-decision':
        return t('now.what.enter-decision', { name: approver(doing.id) });
      case 'refund': {
        const owed = payments.refunds.find(({ id }) => id === doing.id);
        return t('now.what.refund', { sum: sum((owed?.amount ?? 0) - (owed?.paid ?? 0)) });
      }
      case 'receive':
      case 'remind':
        return t(`now.what.${doing.do}`, { sum: toCome(doing.id) });
      case 'finish-step':
      case 'ask-sign-off':
      case 'enter-sign-off': {
        const step = steps.find(({ id }) => id === doing.id);
        const again = doing.do === 'ask-sign-off' && step?.signOff === 'rejected';
        return t(`now.what.${again ? 'ask-again' : doing.do}`, { step: step?.title ?? '' });
      }
      case 'hold-event':
        return t(
          deal.eventDay !== null && deal.eventDay > today ? 'now.what.event-ahead' : 'now.what.hold-event',
        );
      case 'meet':
        return t('now.what.meet', { point: pointName(doing.id) });
      case 'enter-result': {
        const contact = deal.next?.id === doing.id ? deal.next : deal.clientNext;
        if (!contact) return t('now.what.plan-contact');
        const ahead = contact.day > today;
        const kind = t(`words:activityKinds.${contact.kind}`);
        const name = contact.purpose === '' ? kind : `${kind}: ${contact.purpose}`;
        return t(ahead ? 'now.what.contact-ahead' : 'now.what.enter-result', {
          contact: name,
        });
      }
      case 'plan-contact':
        return t(
          deal.status === 'open' || deal.status === 'paused'
            ? 'now.what.plan-contact'
            : 'now.what.plan-client',
        );
      case 'resume':
        return '';
      default:
        return t(`now.what.${doing.do}`);
    }
  };

  const verb: DoingWords['verb'] = (doing) => {
    switch (doing.do) {
      case 'prepare':
      case 'send':
        return t(`now.do.${doing.do}.${doing.kind}`);
      case 'move':
        return t('moveTo', { stage: names.stage(doing.to) });
      case 'win':
        return t('win');
      case 'resume':
        return t('resume');
      default:
        return t(`now.do.${doing.do}`);
    }
  };
  return { what, verb };
}
