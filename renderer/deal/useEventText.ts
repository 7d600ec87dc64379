import { useFormat } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import type { Deal } from '@shared/contract/deal';
import type { DealEvent } from '@shared/contract/dealTimeline';
import { DOCUMENT_KINDS, STAGES } from '@shared/domain/words';
import { present } from '@shared/errors';
import { useTranslation } from 'react-i18next';

/** A line of the timeline in words: what happened, and what was said with it. */
export function useEventText(
  deal: Deal,
): (event: DealEvent) => { readonly text: string; readonly more: string } {
  const { t } = useTranslation(['deal', 'client', 'words', 'documents']);
  const format = useFormat();
  const names = useNames();

  const paper = ({ kind, name, version, what }: DealEvent): string => {
    const known = DOCUMENT_KINDS.find((each) => each === kind) ?? 'contract';
    const of = what.startsWith('approval-') ? '' : ` ${name}`;
    return `${t(`documents:short.${known}`)}${of}${version !== null && version > 1 ? ` v${version}` : ''}`;
  };
  const sum = (minor: number | null): string => format.money({ minor: minor ?? 0, currency: deal.currency });
  const stage = (event: DealEvent): string =>
    names.stage(
      present(
        STAGES.find((each) => each === event.kind),
        'a visit is of a stage',
      ),
    );

  const textOf = (event: DealEvent): string => {
    const { what, name, amount, score, activity, who } = event;
    switch (what) {
      case 'contact': {
        if (!activity) return '';
        const { kind, result, purpose } = activity;
        return [t(`words:activityKinds.${kind}`), result && t(`words:results.${result}`), purpose]
          .filter(Boolean)
          .join(' · ');
      }
      case 'document-sent':
        return [t('happened.sent', { paper: paper(event) }), amount !== null && sum(amount)]
          .filter(Boolean)
          .join(' · ');
      case 'document-accepted':
      case 'document-rejected':
      case 'document-signed': {
        const how =
          what === 'document-accepted' ? 'accepted' : what === 'document-rejected' ? 'rejected' : 'signed';
        return t(`happened.${how}`, { paper: paper(event) });
      }
      case 'approval-asked':
        return t('happened.asked', { name, paper: paper(event) });
      case 'approval-approved':
      case 'approval-rejected': {
        const how = what === 'approval-approved' ? 'approved' : 'disapproved';
        return t(`happened.${how}`, { name: who || name, paper: paper(event) });
      }
      case 'money-receipt':
      case 'money-refund':
        return t(`happened.${what === 'money-receipt' ? 'receipt' : 'refund'}`, { sum: sum(amount) });
      case 'step-done':
      case 'step-asked':
      case 'step-given':
      case 'step-rejected':
        return t(`happened.${what}`, { step: name });
      case 'survey':
        return t('happened.survey', { score });
      case 'case-opened':
      case 'case-called':
      case 'case-closed':
        return t(`happened.${what}`);
      default:
        return t(`client:stage.${STAGE_WORDS[what]}`, { deal: deal.title, stage: stage(event) });
    }
  };

  const moreOf = ({ what, text, activity }: DealEvent): string => {
    if (activity) return [activity.personName, activity.notes].filter(Boolean).join(' · ');
    return what === 'stage-lost' || what === 'stage-cancelled' ? names.lostReason(text) : text;
  };
  return (event) => ({ text: textOf(event), more: moreOf(event) });
}

const STAGE_WORDS = {
  'stage-created': 'created',
  'stage-forward': 'forward',
  'stage-back': 'back',
  'stage-reopened': 'reopened',
  'stage-imported': 'imported',
  'stage-won': 'won',
  'stage-lost': 'lost',
  'stage-cancelled': 'cancelled',
} as const;
