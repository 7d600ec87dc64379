import type { Session } from '@db/cli';
import { formatAmount } from '@shared/domain/money';
import type { Day } from '@shared/domain/time';
import type { Given } from '../command';
import { columns } from '../screen';
import { historyCells, whenRecorded } from '../sentence';
import type { PointNames } from './pointNames';

/** A deal with everything that hangs on it, and who did what when. */
export async function wholeDeal(session: Session, id: string, today: Day) {
  const [deal, documents, approvals, payments, preparation, surveys, history] = [
    await session.call('deals.get', { id, today }),
    await session.call('documents.ofDeal', { dealId: id, today }),
    await session.call('approvals.list', { dealId: id, today }),
    await session.call('payments.of', { dealId: id, today }),
    await session.call('preparation.list', { dealId: id }),
    await session.call('surveys.ofDeal', { dealId: id }),
    await session.call('history.ofRecord', { kind: 'deal', id, limit: 200 }),
  ];
  return { ...deal, documents, rounds: approvals.rounds, payments, preparation, ...surveys, history };
}

export type WholeDeal = Awaited<ReturnType<typeof wholeDeal>>;

/** The deal as lines for people: where it stands, what is open and until when, what there is, who did what when. */
export function dealLines(deal: WholeDeal, { t, language, zone }: Given, nameOf: PointNames): string[] {
  const money = (minor: number) => formatAmount(minor, deal.currency, language);
  const { balance } = deal.payments;
  const stage = `${t(`words:stages.${deal.stage}`)} (${t(`words:statuses.${deal.status}`)})`;
  return [
    `${deal.title}, ${deal.clientName}`,
    [stage, deal.amount === null ? '' : money(deal.amount.minor), deal.eventDay ?? '']
      .filter(Boolean)
      .join('  '),
    ...section(
      t('deal:points'),
      deal.points.map((point) => [
        t(`words:pointStates.${point.state}`),
        point.metDay ?? point.dueDay ?? '',
        nameOf(point),
      ]),
    ),
    ...section(
      t('documents:title'),
      deal.documents.map(({ kind, number, version, state, day }) => [
        day,
        t(`documents:short.${kind}`),
        version > 1 ? `${number} v${version}` : number,
        t(`documents:states.${state}`),
      ]),
    ),
    ...section(
      t('approvals:title'),
      deal.rounds.flatMap(({ documentNumber, version, approvals }) =>
        approvals.map((each) => [
          `${documentNumber} v${version}`,
          each.name,
          each.askedDay ?? '',
          each.decision === null ? '' : t(`cli:decisions.${each.decision}`),
          each.decidedDay ?? '',
          each.comment,
        ]),
      ),
    ),
    ...section(
      t('payments:title'),
      deal.payments.lines.map(({ dueDay, amount, paid }) => [dueDay ?? '', money(paid), '/', money(amount)]),
    ),
    ...(deal.payments.entries.length === 0
      ? []
      : [`  ${t('cli:balance', { received: money(balance.received), refunded: money(balance.refunded) })}`]),
    ...section(
      t('preparation:title'),
      deal.preparation.steps.map(({ dueDay, doneDay, title, signOff }, index) => [
        String(index + 1),
        doneDay === null ? (dueDay ?? '') : `+ ${doneDay}`,
        title,
        signOff === 'none' ? '' : t(`cli:signOffs.${signOff}`),
      ]),
    ),
    ...section(
      t('surveys:title'),
      deal.responses.map(({ day, score, comment }) => [day, String(score), comment]),
    ),
    ...section(
      t('deal:history'),
      deal.history.map((line) => [whenRecorded(line, zone).day, line.who, ...historyCells(line, t)]),
    ),
  ];
}

const section = (title: string, rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0
    ? []
    : ['', title, ...columns(rows.map(([first = '', ...rest]) => [`  ${first}`, ...rest]))];
