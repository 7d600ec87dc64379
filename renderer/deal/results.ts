import { useFormat } from '@renderer/format';
import { versionedNumber } from '@shared/domain/documents';
import type { DealSection } from '@shared/domain/process';
import { DOCUMENT_KINDS } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import type { WholeSale } from './useSale';

/** What became of each part of the sale, in one line. */
export function useResults(whole: WholeSale): Readonly<Record<DealSection, string>> {
  const { t } = useTranslation(['deal', 'documents', 'payments', 'approvals', 'preparation', 'surveys']);
  const format = useFormat();
  const { documents, approvals, payments, steps, surveys, deal } = whole;

  const paper = (): string => {
    const current = documents.filter(({ latest, state }) => latest && state !== 'void');
    const said = current.filter(({ state }) => state !== 'draft');
    const last = (said.length > 0 ? said : current).toSorted(
      (a, b) => DOCUMENT_KINDS.indexOf(b.kind) - DOCUMENT_KINDS.indexOf(a.kind),
    )[0];
    if (!last) return t('documents:none');
    const day = last.signedDay ?? last.answeredDay ?? last.sentDay;
    const state = t(`documents:states.${last.state}`).toLocaleLowerCase(format.locale);
    const name = `${t(`documents:short.${last.kind}`)} ${versionedNumber(last)}`;
    const head = day
      ? t('documents:withDay', { state: `${name} ${state}`, day: format.date(day) })
      : `${name} ${state}`;
    const rest = current.length - 1;
    return [
      head,
      last.amount && format.money(last.amount),
      rest > 0 && t('sections.moreDocuments', { count: rest }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  const round = (): string => {
    const last = approvals.rounds[0];
    if (!last) return t('approvals:nobody');
    const { documentNumber: number, version, state, closedDay } = last;
    const kind = t(`approvals:kinds.${last.kind === 'proposal' ? last.kind : 'contract'}`);
    const name = t('approvals:version', { kind, number, version });
    if (state === 'approved' && closedDay)
      return t('sections.approved', { paper: name, day: format.date(closedDay) });
    return state === 'open'
      ? `${name}: ${t('approvals:yesOf', { approved: last.approved, count: last.approvals.length })}`
      : t('sections.stopped', { paper: name });
  };
  const money = (): string => {
    const { balance, lines, currency } = payments;
    const sum = (minor: number): string => format.money({ minor, currency });
    if (balance.owed > 0) return t('payments:owed', { sum: sum(balance.owed) });
    if (deal.status === 'cancelled') {
      const kept = balance.received - balance.refunded;
      return kept > 0 ? t('payments:kept', { sum: sum(kept) }) : t('payments:settled');
    }
    if (lines.length === 0) return t('payments:nothingYet');
    return balance.left > 0
      ? t('payments:left', { sum: sum(balance.left) })
      : `${t('payments:allPaid')} · ${sum(balance.paid)}`;
  };
  const answers = (): string => {
    const [last] = surveys.responses;
    const told = surveys.cases.some(({ closedDay }) => closedDay !== null);
    return [last && t('happened.survey', { score: last.score }), told && t('sections.caseClosed')]
      .filter(Boolean)
      .join(' · ');
  };
  const done = steps.filter(({ doneDay }) => doneDay !== null).length;
  return {
    documents: paper(),
    approvals: round(),
    payments: money(),
    preparation: t('sections.steps', { done, count: steps.length }),
    surveys: answers(),
  };
}
