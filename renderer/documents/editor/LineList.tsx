import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { MoneyField } from '@renderer/frame/MoneyField';
import { type DocumentLine, totalsOf } from '@shared/domain/documents';
import { decimalSignOf } from '@shared/domain/money';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';

interface LineListProps {
  readonly lines: readonly DocumentLine[];
  readonly currency: string;
  /** VAT of a new line, in hundredths of a percent. */
  readonly vatRate: number | null;
  readonly onChange: (lines: DocumentLine[]) => void;
  readonly onReadable: (readable: boolean) => void;
}

/** The price table: what, how many, at what price, with which VAT. */
export function LineList({ lines, currency, vatRate, onChange, onReadable }: LineListProps) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const unread = useRef(new Set<number>());
  const change = (index: number, part: Partial<DocumentLine>): void =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const read = (index: number, readable: boolean): void => {
    if (readable) unread.current.delete(index);
    else unread.current.add(index);
    onReadable(unread.current.size === 0);
  };
  const remove = (index: number): void => {
    unread.current.clear();
    onReadable(true);
    onChange(lines.filter((_, at) => at !== index));
  };
  const last = lines.at(-1);
  return (
    <div>
      <h3>{t('editor.lines')}</h3>
      {lines.map((line, index) => (
        // Lines have no names of their own: a line is its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={styles.priceLine}>
          <TextInput
            className={styles.lineTitle ?? ''}
            aria-label={t('editor.lineTitle')}
            placeholder={t('editor.lineTitle')}
            value={line.title}
            maxLength={500}
            onChange={(event) => change(index, { title: event.currentTarget.value })}
          />
          <NumberInput
            {...named(index, t('editor.quantity'))}
            value={line.quantity / 1000}
            min={0.001}
            max={1_000_000}
            decimalScale={3}
            decimalSeparator={decimalSignOf(format.locale)}
            hideControls
            onChange={(value) => {
              const quantity = Math.round(Number(value) * 1000);
              if (quantity >= 1) change(index, { quantity });
            }}
          />
          <TextInput
            {...named(index, t('editor.unit'))}
            value={line.unit}
            maxLength={30}
            onChange={(event) => change(index, { unit: event.currentTarget.value })}
          />
          <MoneyField
            {...named(index, t('editor.price'))}
            value={line.price}
            currency={currency}
            onChange={(price, readable) => {
              read(index, readable && (price ?? 0) >= 0);
              if ((price ?? 0) >= 0) change(index, { price: price ?? 0 });
            }}
          />
          <NumberInput
            {...named(index, t('editor.vat'))}
            placeholder={t('editor.noVat')}
            value={line.vatRate === null ? '' : line.vatRate / 100}
            min={0}
            max={100}
            decimalScale={2}
            decimalSeparator={decimalSignOf(format.locale)}
            hideControls
            onChange={(value) =>
              change(index, { vatRate: value === '' ? null : Math.round(Number(value) * 100) })
            }
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={4}
            aria-label={t('editor.removeLine', { number: index + 1 })}
            onClick={() => remove(index)}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div className={styles.head}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() =>
            onChange([
              ...lines,
              {
                title: '',
                unit: last?.unit ?? '',
                quantity: 1000,
                price: 0,
                vatRate: last ? last.vatRate : vatRate,
              },
            ])
          }
        >
          {t('editor.addLine')}
        </Button>
        <span className={styles.total}>
          {t('editor.total')} {format.money({ minor: totalsOf(lines).gross, currency })}
        </span>
      </div>
    </div>
  );
}

/** The first line carries the names of the columns for all. */
const named = (index: number, label: string) => (index === 0 ? { label } : { 'aria-label': label });
