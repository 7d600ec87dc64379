import { Checkbox, Group, Input, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { DealModal } from '@renderer/deal/DealModal';
import { DayField } from '@renderer/frame/DayField';
import { MoneyField } from '@renderer/frame/MoneyField';
import type { Deal } from '@shared/contract/deal';
import type { PaymentLine, Payments } from '@shared/contract/payment';
import { sumOfShares, WHOLE_SHARE } from '@shared/domain/payments';
import { PAYMENT_ANCHORS } from '@shared/domain/words';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PercentField } from './PercentField';

interface LineDialogProps {
  readonly deal: Deal;
  readonly payments: Payments;
  /** The line that is changed; null: a new one. */
  readonly line: PaymentLine | null;
  readonly onClose: () => void;
}

type Draft = Pick<
  PaymentLine,
  'title' | 'vatRate' | 'anchor' | 'offset' | 'unit' | 'dueDay' | 'beforeEvent'
> & {
  readonly ask: 'share' | 'sum';
  readonly share: number | null;
  readonly amount: number | null;
};

/** A line of the schedule: how much, with which VAT, when it is due, and whether the event waits for it. */
export function LineDialog({ deal, payments, line, onClose }: LineDialogProps) {
  const { t } = useTranslation('payments');
  const add = useCommand('payments.addLine');
  const update = useCommand('payments.updateLine');
  const [draft, setDraft] = useState<Draft>(() => draftOf(payments, line));
  const askLabel = useId();
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const { ask, share, amount, anchor, offset, unit, dueDay } = draft;
  const fields = {
    ...{ title: draft.title, vatRate: draft.vatRate, anchor, offset, unit, beforeEvent: draft.beforeEvent },
    ...(ask === 'share' ? { share } : { share: null, amount: amount ?? 0 }),
  };
  const day = anchor === 'day' ? { dueDay } : line?.anchor === 'day' ? { dueDay: null } : {};
  const save = async (): Promise<void> => {
    const result = line
      ? await update.run({ id: line.id, ...fields, ...day }, { undo: true })
      : await add.run({ dealId: deal.id, ...fields, ...day }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <DealModal
      title={t(line ? 'lineDialog.edit' : 'lineDialog.add')}
      confirm={t('lineDialog.save')}
      ready={(ask === 'share' ? share !== null : (amount ?? 0) > 0) && (anchor !== 'day' || dueDay !== null)}
      busy={add.busy || update.busy}
      {...{ deal, onClose }}
      onConfirm={save}
    >
      <TextInput
        label={t('lineDialog.title')}
        description={t('lineDialog.titleHint')}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        maxLength={200}
        data-autofocus
      />
      <Group grow align="flex-end">
        <div>
          <Input.Label labelElement="div" id={askLabel}>
            {t('lineDialog.ask')}
          </Input.Label>
          <SegmentedControl<Draft['ask']>
            fullWidth
            aria-labelledby={askLabel}
            value={ask}
            onChange={(next) => change({ ask: next })}
            data={[
              { value: 'share', label: t('lineDialog.share') },
              { value: 'sum', label: t('lineDialog.sum') },
            ]}
          />
        </div>
        {ask === 'share' ? (
          <PercentField
            label={t('lineDialog.percent')}
            description={t('lineDialog.percentHint')}
            value={share}
            onChange={(next) => change({ share: next })}
          />
        ) : (
          <MoneyField
            label={t('lineDialog.sum')}
            value={amount}
            currency={payments.currency}
            onChange={(minor) => change({ amount: minor })}
          />
        )}
      </Group>
      <Due draft={draft} change={change} />
      <Group grow align="flex-end">
        <PercentField
          label={t('lineDialog.vat')}
          description={t('lineDialog.vatHint')}
          least={0}
          value={draft.vatRate}
          onChange={(vatRate) => change({ vatRate })}
        />
        <Checkbox
          label={t('lineDialog.before')}
          checked={draft.beforeEvent}
          onChange={(event) => change({ beforeEvent: event.currentTarget.checked })}
        />
      </Group>
    </DealModal>
  );
}

function Due({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const { t } = useTranslation('payments');
  const { anchor, offset, unit, dueDay } = draft;
  return (
    <Group grow wrap="nowrap" align="flex-end">
      <Select
        label={t('lineDialog.due')}
        data={PAYMENT_ANCHORS.map((each) => ({ value: each, label: t(`when.${each}`) }))}
        value={anchor}
        onChange={(next) => change({ anchor: PAYMENT_ANCHORS.find((each) => each === next) ?? anchor })}
        allowDeselect={false}
      />
      {anchor === 'day' ? (
        <DayField label={t('lineDialog.day')} value={dueDay} onChange={(day) => change({ dueDay: day })} />
      ) : (
        <Group wrap="nowrap" gap="sm" align="flex-end">
          <NumberInput
            w={88}
            label={t('lineDialog.offset')}
            labelProps={{ style: { whiteSpace: 'nowrap' } }}
            value={offset}
            onChange={(value) => change({ offset: Math.trunc(Number(value) || 0) })}
            allowDecimal={false}
            min={-1000}
            max={1000}
          />
          <Select
            aria-label={t('lineDialog.due')}
            data={(['wd', 'days'] as const).map((each) => ({ value: each, label: t(`units.${each}`) }))}
            flex={1}
            miw={0}
            value={unit}
            onChange={(next) => change({ unit: next === 'wd' ? 'wd' : 'days' })}
            allowDeselect={false}
          />
        </Group>
      )}
    </Group>
  );
}

/** A new line asks for what the others leave. */
function draftOf({ lines }: Payments, line: PaymentLine | null): Draft {
  if (line) return { ...line, ask: line.share === null ? 'sum' : 'share' };
  const left = WHOLE_SHARE - sumOfShares(lines);
  return {
    ...{ title: '', share: left > 0 ? left : null, amount: null, ask: left > 0 ? 'share' : 'sum' },
    ...{ anchor: 'event', offset: 0, unit: 'wd', dueDay: null, beforeEvent: true },
    vatRate: lines.at(-1)?.vatRate ?? null,
  };
}
