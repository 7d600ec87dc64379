import { Text } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { useToday } from '@renderer/format';
import { KeptText } from '@renderer/settings/KeptText';
import { useSave } from '@renderer/settings/useSave';
import { documentNumber, numberPattern, zNumberPattern } from '@shared/domain/documents';
import { DOCUMENT_KINDS, type DocumentKind } from '@shared/domain/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';

/** How each kind is numbered; an emptied field goes back to the usual way. */
export function NumberPatternRows() {
  const { t } = useTranslation('documents');
  return (
    <section className={styles.settings}>
      <h2>{t('settings.numbers')}</h2>
      <Text size="sm" c="dimmed">
        {t('settings.numbersHint')}
      </Text>
      <div className={styles.grid}>
        {DOCUMENT_KINDS.map((kind) => (
          <PatternField key={kind} kind={kind} />
        ))}
      </div>
    </section>
  );
}

function PatternField({ kind }: { kind: DocumentKind }) {
  const { t } = useTranslation('documents');
  const { documentNumbers, language } = useSettings();
  const save = useSave();
  const today = useToday();
  const [wrong, setWrong] = useState(false);
  const pattern = numberPattern(kind, documentNumbers, language);
  const keep = (text: string): void => {
    const { [kind]: _former, ...others } = documentNumbers;
    const fits = text === '' || zNumberPattern.safeParse(text).success;
    setWrong(!fits);
    if (fits) save({ documentNumbers: text === '' ? others : { ...others, [kind]: text } });
  };
  return (
    <KeptText
      label={t(`kinds.${kind}`)}
      value={pattern}
      maxLength={40}
      onKeep={keep}
      description={documentNumber(pattern, Number(today.slice(0, 4)), 1)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={wrong ? t('settings.numbersWrong') : undefined}
    />
  );
}
