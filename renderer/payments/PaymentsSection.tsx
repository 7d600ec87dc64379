import { Alert, Button, Group, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { Section } from '@renderer/frame/Section';
import { useKeys } from '@renderer/keys';
import type { Deal } from '@shared/contract/deal';
import type { LedgerLine, PaymentLine, Payments } from '@shared/contract/payment';
import { isOver, showsPayments } from '@shared/domain/payments';
import type { Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Entries } from './Entries';
import { LineDialog } from './LineDialog';
import { MoneyBar } from './MoneyBar';
import { OwedRow } from './OwedRow';
import { ReceiveDialog } from './ReceiveDialog';
import { RefundDialog } from './RefundDialog';
import { Schedule } from './Schedule';
import { ScheduleMenu } from './ScheduleMenu';

type Opened =
  | { readonly kind: 'line'; readonly line: PaymentLine | null }
  | { readonly kind: 'receive' | 'refund'; readonly entry: LedgerLine | null };

/** The money of a deal: what is due when, what came in, what goes back. Nothing before its time has come. */
export function PaymentsSection({
  deal,
  today,
  wanted = false,
}: {
  deal: Deal;
  today: Day;
  wanted?: boolean;
}) {
  const { data } = useDb('payments.of', { dealId: deal.id, today });
  if (!data) return null;
  const has = { lines: data.lines.length, entries: data.entries.length };
  return wanted || showsPayments(deal, has) ? <Money deal={deal} payments={data} today={today} /> : null;
}

function Money({ deal, payments, today }: { deal: Deal; payments: Payments; today: Day }) {
  const { t } = useTranslation('payments');
  const [opened, setOpened] = useState<Opened | null>(null);
  const { lines, entries, refunds, balance } = payments;
  const over = isOver(deal.status);
  const canRefund = deal.status !== 'lost' && balance.received > balance.refunded;
  const receive = (): void => setOpened({ kind: 'receive', entry: null });
  useKeys('screen', { KeyR: { label: t('receiveKey'), when: !over, run: receive } });
  const close = (): void => setOpened(null);
  const entry = opened?.kind === 'receive' || opened?.kind === 'refund' ? opened.entry : null;
  return (
    <Section
      title={t('title')}
      summary={<Headline deal={deal} payments={payments} />}
      actions={
        <Group gap={4} wrap="nowrap">
          {canRefund && (balance.owed > 0 || balance.credit > 0) && (
            <Button
              size="compact-sm"
              variant={balance.owed > 0 ? 'light' : 'subtle'}
              onClick={() => setOpened({ kind: 'refund', entry: null })}
            >
              {t('refund')}
            </Button>
          )}
          {!over && (
            <Button size="compact-sm" variant={balance.left > 0 ? 'light' : 'subtle'} onClick={receive}>
              {t('receive')}
            </Button>
          )}
          {!over && (
            <ScheduleMenu
              deal={deal}
              empty={lines.length === 0}
              canRefund={canRefund}
              onAddLine={() => setOpened({ kind: 'line', line: null })}
              onRefund={() => setOpened({ kind: 'refund', entry: null })}
            />
          )}
        </Group>
      }
    >
      {lines.length === 0 && entries.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('empty')}
        </Text>
      )}
      {(lines.length > 0 || entries.length > 0) && <MoneyBar payments={payments} />}
      <Warning payments={payments} over={over} />
      {refunds.map((refund) => (
        <OwedRow key={refund.id} refund={refund} currency={payments.currency} today={today} />
      ))}
      {lines.length > 0 && (
        <Schedule {...{ deal, payments, today }} onEdit={(line) => setOpened({ kind: 'line', line })} />
      )}
      {entries.length > 0 && (
        <Entries
          payments={payments}
          fixed={deal.status === 'lost'}
          onEdit={(one) => setOpened({ kind: one.kind === 'receipt' ? 'receive' : 'refund', entry: one })}
        />
      )}
      {opened?.kind === 'line' && (
        <LineDialog deal={deal} payments={payments} line={opened.line} onClose={close} />
      )}
      {opened?.kind === 'receive' && <ReceiveDialog {...{ deal, payments, entry, today }} onClose={close} />}
      {opened?.kind === 'refund' && <RefundDialog {...{ deal, payments, entry, today }} onClose={close} />}
    </Section>
  );
}

/** The one number that matters now. */
function Headline({ deal, payments }: { deal: Deal; payments: Payments }) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { currency, balance, lines, refunds } = payments;
  const sum = (minor: number): string => format.money({ minor, currency });
  const text = (): string => {
    if (balance.owed > 0) return t('owed', { sum: sum(balance.owed) });
    if (deal.status === 'cancelled') {
      const kept = balance.received - balance.refunded;
      return kept > 0 ? t('kept', { sum: sum(kept) }) : t('settled');
    }
    if (lines.length === 0) return refunds.length > 0 ? '' : t('nothingYet');
    return balance.left > 0 ? t('left', { sum: sum(balance.left) }) : t('allPaid');
  };
  return text();
}

/** A schedule that does not come to the deal's amount asks for too little or too much. */
function Warning({ payments, over }: { payments: Payments; over: boolean }) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { amount, currency, balance, lines } = payments;
  if (over || lines.length === 0 || amount === balance.scheduled) return null;
  const sum = (minor: number): string => format.money({ minor, currency });
  const text =
    amount === null
      ? t('noAmount')
      : t('differs', { scheduled: sum(balance.scheduled), amount: sum(amount) });
  return (
    <Alert color="yellow" py={6} px={10} my={4}>
      {text}
    </Alert>
  );
}
