import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useContactText, useWorkingCalendar } from '@renderer/activities';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import type { Activity } from '@shared/contract/activity';
import type { Deal } from '@shared/contract/deal';
import { proposeAfterClosing } from '@shared/domain/contacts';
import { type Day, diffDays } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DealModal } from './DealModal';
import { type NextChoice, type StepDeal, useDealSteps } from './steps';

interface WinDialogProps {
  readonly deal: StepDeal;
  readonly onClose: () => void;
}

/** Closes a deal well; it demands the next contact or the reason why there is none (`product.md` §3, rule 4). */
export function WinDialog({ deal, onClose }: WinDialogProps) {
  const today = useToday();
  const { data } = useDb('deals.get', { id: deal.id, today }, { keepPrevious: false });
  return data && <WinForm deal={deal} whole={data} onClose={onClose} />;
}

type Choice = 'exists' | 'plan' | 'none';

function WinForm({ deal, whole, onClose }: WinDialogProps & { readonly whole: Deal }) {
  const { t } = useTranslation('deals');
  const contactText = useContactText();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const { tell } = useDealSteps();
  const { data: products } = useDb('products.list', {});
  const { run, busy } = useCommand('deals.win');
  const existing = whole.clientNext && whole.clientNext.day >= today ? whole.clientNext : null;
  const [choice, setChoice] = useState<Choice>(existing && isFollowing(existing, today) ? 'exists' : 'plan');
  const [day, setDay] = useState<Day | null>(() => proposeAfterClosing(today, calendar).day);
  const [purpose, setPurpose] = useState(() => t('win.purposeDefault'));
  const [productId, setProductId] = useState<string | null>(null);
  const [reason, setReason] = useState('');

  const next = nextOf(choice, { day, purpose, productId, reason });
  const confirm = async (): Promise<void> => {
    if (next === null) return;
    const result = await run({ id: deal.id, today, ...(next ? { next } : {}) });
    if (!result.ok) return;
    // A gate takes the place of this dialog.
    if (tell(deal, { to: 'won', next }, result.value)) onClose();
  };

  return (
    <DealModal
      title={t('win.title')}
      confirm={t('win.confirm')}
      ready={next !== null && (choice !== 'plan' || (day !== null && day >= today))}
      {...{ deal, onClose, busy }}
      onConfirm={confirm}
    >
      <Text size="sm">{t('win.text')}</Text>
      <SegmentedControl<Choice>
        value={choice}
        onChange={setChoice}
        data={[
          ...(existing ? [{ value: 'exists' as const, label: t('win.exists') }] : []),
          { value: 'plan', label: t('win.plan') },
          { value: 'none', label: t('win.none') },
        ]}
      />
      {choice === 'exists' && existing && <Text size="sm">{contactText(existing)}</Text>}
      {choice === 'plan' && (
        <>
          <DayField
            label={t('win.day')}
            required
            withAsterisk={false}
            value={day}
            onChange={setDay}
            minDay={today}
          />
          <TextInput
            label={t('win.purpose')}
            required
            withAsterisk={false}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
            maxLength={500}
            data-autofocus
          />
          <SearchSelect
            label={t('win.product')}
            data={(products ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={productId}
            onChange={setProductId}
            clearable
          />
        </>
      )}
      {choice === 'none' && (
        <TextInput
          label={t('win.noContactReason')}
          required
          withAsterisk={false}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
        />
      )}
    </DealModal>
  );
}

/** A call back or thanks of these days is no next contact to leave the client with; it stays planned beside it. */
const isFollowing = ({ day, productId }: Activity, today: Day): boolean =>
  productId !== null || diffDays(today, day) >= SOON_DAYS;
const SOON_DAYS = 14;

interface Entered {
  readonly day: Day | null;
  readonly purpose: string;
  readonly productId: string | null;
  readonly reason: string;
}

/** What is sent: undefined when a contact is planned already, null while something is missing. */
function nextOf(choice: Choice, { day, purpose, productId, reason }: Entered): NextChoice | undefined | null {
  if (choice === 'exists') return undefined;
  if (choice === 'none') return reason.trim() === '' ? null : { noContactReason: reason };
  return day === null ? null : { day, purpose, productId };
}
