import { Button, Group, Stack, TextInput } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { ClientField } from '@renderer/activities/ClientField';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand, useDb, useSettings } from '@renderer/data';
import { useToday } from '@renderer/format';
import { Form } from '@renderer/frame/Form';
import type { CreateDialogProps } from '@renderer/frame/createDialogs';
import { DayField } from '@renderer/frame/DayField';
import { MoneyField } from '@renderer/frame/MoneyField';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import type { Day } from '@shared/domain/time';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Origin, OriginField } from './OriginField';

/** A new deal: for whom, what, how it came about; the last decides the stage it starts at (`product.md` §2). */
export function NewDeal({ from, onClose }: CreateDialogProps) {
  const { t } = useTranslation(['deal', 'common', 'frame']);
  const today = useToday();
  const { currency: own } = useSettings();
  const openRecord = useOpenRecord();
  const { data: products } = useDb('products.list', {});
  const { run, busy } = useCommand('deals.create');
  const [clientId, setClientId] = useState<string | null>(from.clientId ?? null);
  const [title, setTitle] = useState('');
  const [productId, setProductId] = useState<string | null>(null);
  const [amount, setAmount] = useState<{ minor: number | null; readable: boolean }>({
    minor: null,
    readable: true,
  });
  const [eventDay, setEventDay] = useState<Day | null>(from.day ?? null);
  const [origin, setOrigin] = useState<Origin>({ direction: from.direction ?? 'outbound', length: 'long' });

  const product = products?.find(({ id }) => id === productId);
  const currency = product?.currency ?? own;
  const ready = clientId !== null && title.trim() !== '' && amount.readable;

  /** The product gives the deal its name and price as long as none were typed. */
  const choose = (id: string | null): void => {
    const next = products?.find((each) => each.id === id);
    if (next && (title === '' || title === product?.name)) setTitle(next.name);
    if (next && (amount.minor === null || amount.minor === product?.price)) {
      setAmount({ minor: next.price, readable: true });
    }
    setProductId(id);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    const input = {
      clientId,
      title,
      productId,
      amount: amount.minor,
      currency,
      ...origin,
      eventDay,
      today,
    };
    const result = await run(input, { undo: true });
    if (!result.ok) return;
    onClose();
    openRecord({ kind: 'deal', id: result.value.id });
  };

  return (
    <ContactModal title={t('frame:newDeal')} onClose={onClose} size={520}>
      <Form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <ClientField value={clientId} onChange={setClientId} />
          <SearchSelect
            label={t('product')}
            data={(products ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={productId}
            onChange={choose}
            clearable
          />
          <TextInput
            label={t('title')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={300}
            required
          />
          <Group grow align="flex-start">
            <MoneyField
              // A price taken over from the product is shown in place of what was typed.
              key={productId}
              label={t('amount')}
              currency={currency}
              value={amount.minor}
              onChange={(minor, readable) => setAmount({ minor, readable })}
            />
            <DayField label={t('eventDay')} value={eventDay} onChange={setEventDay} clearable />
          </Group>
          <OriginField value={origin} onChange={setOrigin} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={busy}>
              {t('create')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
