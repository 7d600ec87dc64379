import { Text, Textarea } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { KeptNumber } from '@renderer/settings/KeptNumber';
import { KeptText } from '@renderer/settings/KeptText';
import { useSave } from '@renderer/settings/useSave';
import type { Company } from '@shared/domain/documents';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';

const BEFORE = ['name', 'legalName', 'address', 'registration', 'tax'] as const;
const AFTER = ['phone', 'email', 'website', 'signer', 'signerRole'] as const;

/** Our own details as they stand on documents. Each is kept when its field is left. */
export function CompanyDetails() {
  const { t } = useTranslation('documents');
  const { company } = useSettings();
  const save = useSave();
  const keep = (part: Partial<Company>): void => save({ company: { ...company, ...part } });
  const field = (name: (typeof BEFORE)[number] | (typeof AFTER)[number]) => (
    <KeptText
      key={name}
      className={name === 'address' ? (styles.whole ?? '') : ''}
      label={t(`settings.${name}`)}
      value={company[name]}
      maxLength={500}
      onKeep={(text) => keep({ [name]: text })}
    />
  );
  return (
    <section className={styles.settings}>
      <h2>{t('settings.company')}</h2>
      <Text size="sm" c="dimmed">
        {t('settings.companyHint')}
      </Text>
      <div className={styles.grid}>
        {BEFORE.map(field)}
        <KeptLines
          label={t('settings.bank')}
          hint={t('settings.bankHint')}
          value={company.bank}
          onKeep={(bank) => keep({ bank })}
        />
        {AFTER.map(field)}
        <KeptNumber
          label={t('settings.vatRate')}
          placeholder={t('settings.vatHint')}
          value={company.vatRate === null ? null : company.vatRate / 100}
          min={0}
          max={100}
          allowDecimal
          decimalScale={2}
          onKeep={(rate) => keep({ vatRate: rate === null ? null : Math.round(rate * 100) })}
        />
      </div>
    </section>
  );
}

interface KeptLinesProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onKeep: (text: string) => void;
}

/** Lines that are kept when the field is left. */
function KeptLines({ label, hint, value, onKeep }: KeptLinesProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed !== null && typed.trim() !== value) onKeep(typed.trim());
    setTyped(null);
  };
  return (
    <Textarea
      className={styles.whole ?? ''}
      label={label}
      placeholder={hint}
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
