import { Textarea } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { KeptNumber } from '@renderer/settings/KeptNumber';
import { KeptText } from '@renderer/settings/KeptText';
import { SettingRow } from '@renderer/settings/SettingRow';
import { useSave } from '@renderer/settings/useSave';
import type { Company } from '@shared/domain/documents';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const TEXTS = [
  'name',
  'legalName',
  'address',
  'registration',
  'tax',
  'phone',
  'email',
  'website',
  'signer',
  'signerRole',
] as const satisfies readonly (keyof Company)[];

/** Our own details as they stand on documents. Each is kept when its field is left. */
export function CompanyDetails() {
  const { t } = useTranslation('documents');
  const { company } = useSettings();
  const save = useSave();
  const id = useId();
  const keep = (part: Partial<Company>): void => save({ company: { ...company, ...part } });
  return (
    <>
      {TEXTS.map((field, index) => (
        <SettingRow
          key={field}
          id={`${id}${field}`}
          label={t(`settings.${field}`)}
          {...(index === 0 ? { hint: t('settings.companyHint') } : {})}
        >
          <KeptText
            aria-labelledby={`${id}${field}`}
            value={company[field]}
            maxLength={500}
            onKeep={(text) => keep({ [field]: text })}
          />
        </SettingRow>
      ))}
      <SettingRow id={`${id}bank`} label={t('settings.bank')} hint={t('settings.bankHint')}>
        <KeptLines labelledBy={`${id}bank`} value={company.bank} onKeep={(bank) => keep({ bank })} />
      </SettingRow>
      <SettingRow id={`${id}vat`} label={t('settings.vatRate')} hint={t('settings.vatHint')}>
        <KeptNumber
          aria-labelledby={`${id}vat`}
          value={company.vatRate === null ? null : company.vatRate / 100}
          min={0}
          max={100}
          allowDecimal
          decimalScale={2}
          onKeep={(rate) => keep({ vatRate: rate === null ? null : Math.round(rate * 100) })}
        />
      </SettingRow>
    </>
  );
}

interface KeptLinesProps {
  readonly labelledBy: string;
  readonly value: string;
  readonly onKeep: (text: string) => void;
}

/** Lines that are kept when the field is left. */
function KeptLines({ labelledBy, value, onKeep }: KeptLinesProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed !== null && typed.trim() !== value) onKeep(typed.trim());
    setTyped(null);
  };
  return (
    <Textarea
      aria-labelledby={labelledBy}
      value={typed ?? value}
      maxLength={2000}
      autosize
      minRows={2}
      maxRows={8}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
    />
  );
}
