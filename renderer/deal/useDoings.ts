import { useContactDialogs, useWorkingCalendar } from '@renderer/activities';
import { useCommand } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useReminder } from '@renderer/payments/useReminder';
import { addWorkingDays } from '@shared/domain/time';
import type { Doing } from '@shared/domain/process';
import { assertNever } from '@shared/errors';
import { useTranslation } from 'react-i18next';
import type { Asked } from './DoingHost';
import type { Doings } from './doing';
import { useDoingWords } from './doingWords';
import { useGoToSection } from './sectionGoal';
import { useDealSteps } from './steps';
import { useNextContact } from './useNextContact';
import type { WholeSale } from './useSale';

/** Each thing that can be done on a deal: at once and undoable, in a dialog, or in the section it belongs to. */
export function useDoings(whole: WholeSale, ask: (asked: Asked) => void): Doings {
  const { deal, payments, surveys } = whole;
  const { id: dealId, clientId } = deal;
  const { t } = useTranslation('deal');
  const today = useToday();
  const calendar = useWorkingCalendar();
  const words = useDoingWords(whole);
  const steps = useDealSteps();
  const goTo = useGoToSection();
  const remind = useReminder();
  const { openPlan, openResult } = useContactDialogs();
  const { plan } = useNextContact(deal);
  const documentStep = useCommand('documents.step');
  const nextVersion = useCommand('documents.nextVersion');
  const setDone = useCommand('preparation.setDone');
  const signOff = useCommand('preparation.signOff');
  const setState = useCommand('points.setState');
  const updateCase = useCommand('surveys.updateCase');
  const thank = useCommand('surveys.thank');
  const undo = { undo: true } as const;

  const makeNext = async (id: string): Promise<void> => {
    const made = await nextVersion.run({ id, today }, undo);
    if (made.ok) ask({ kind: 'document', opened: { id: made.value.id } });
  };
  const callBack = (id: string): void => {
    const call = surveys.cases.find((each) => each.id === id)?.call;
    if (call) openResult(call);
    else void updateCase.run({ id, calledDay: today }, undo);
  };

  const act = (doing: Doing): unknown => {
    switch (doing.do) {
      case 'prepare':
        return ask({ kind: 'document', opened: { kind: doing.kind } });
      case 'send':
      case 'accept':
        return documentStep.run({ id: doing.id, step: doing.do, day: today }, undo);
      case 'sign':
        return ask({ kind: 'document-step', id: doing.id, step: 'sign' });
      case 'next-version':
      case 'renew':
        return makeNext(doing.id);
      case 'ask-approval':
        return ask({ kind: 'approval' });
      case 'enter-decision':
        return goTo({ dealId, section: 'approvals' });
      case 'receive':
      case 'refund':
      case 'survey':
        return ask({ kind: doing.do });
      case 'set-event-day':
        return ask({ kind: 'event-day' });
      case 'remind': {
        const line = payments.lines.find(({ id }) => id === doing.id);
        const open = { minor: line?.open ?? payments.balance.left, currency: payments.currency };
        return remind({ dealId, clientId, open, dueDay: line?.dueDay ?? null });
      }
      case 'plan-payments':
        return goTo({ dealId, section: 'payments' });
      case 'plan-steps':
      case 'enter-sign-off':
        return goTo({ dealId, section: 'preparation' });
      case 'finish-step':
        return setDone.run({ id: doing.id, doneDay: today, today }, undo);
      case 'ask-sign-off':
        return signOff.run({ id: doing.id, to: 'asked', today }, undo);
      case 'hold-event': {
        const day = deal.eventDay !== null && deal.eventDay < today ? deal.eventDay : today;
        return setState.run({ id: doing.id, state: 'met', day }, undo);
      }
      case 'meet':
        return setState.run({ id: doing.id, state: 'met', day: today }, undo);
      case 'call-back':
        return callBack(doing.id);
      case 'close-case':
        return goTo({ dealId, section: 'surveys' });
      case 'thank': {
        const day = addWorkingDays(today, 1, calendar);
        return thank.run({ id: doing.id, day, purpose: t('now.thanksPurpose'), today }, undo);
      }
      case 'enter-result':
        return openResult({ id: doing.id });
      case 'plan-presentation':
        return openPlan({ clientId, dealId, kind: 'meeting', purpose: t('now.presentationPurpose') });
      case 'plan-contact':
        return plan();
      case 'move':
        return steps.go(deal, doing.to);
      case 'win':
        return steps.go(deal, 'between-sales');
      case 'resume':
        return steps.resume(deal);
      default:
        return assertNever(doing);
    }
  };
  const busy = [documentStep, nextVersion, setDone, signOff, setState, updateCase, thank].some(
    (command) => command.busy,
  );
  return {
    ...words,
    run: (doing) => void act(doing),
    busy,
    rejectDocument: (id) => ask({ kind: 'document-step', id, step: 'reject' }),
  };
}
