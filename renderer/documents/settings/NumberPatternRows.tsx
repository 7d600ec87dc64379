import { useSettings } from '@renderer/data';
import { useToday } from '@renderer/format';
import { KeptText } from '@renderer/settings/KeptText';
import { SettingRow } from '@renderer/settings/SettingRow';
import { useSave } from '@renderer/settings/useSave';
import { documentNumber, numberPattern, zNumberPattern } from '@shared/domain/documents';
import { DOCUMENT_KINDS, type DocumentKind } from '@shared/domain/words';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** How each kind is numbered; an emptied field goes back to the usual way. */
export function NumberPatternRows() {
  const { t } = useTranslation('documents');
  const id = useId();
  return (
    <>
      {DOCUMENT_KINDS.map((kind, index) => (
        <SettingRow
          key={kind}
          id={`${id}${kind}`}
          label={`${t('settings.numbers')}: ${t(`kinds.${kind}`)}`}
          {...(index === 0 ? { hint: t('settings.numbersHint') } : {})}
        >
          <PatternField kind={kind} labelledBy={`${id}${kind}`} />
        </SettingRow>
      ))}
    </>
  );
}

function PatternField({ kind, labelledBy }: { kind: DocumentKind; labelledBy: string }) {
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
      aria-labelledby={labelledBy}
      value={pattern}
      maxLength={40}
      onKeep={keep}
      description={documentNumber(pattern, Number(today.slice(0, 4)), 1)}
      inputWrapperOrder={['input', 'description', 'error']}
      error={wrong ? t('settings.numbersWrong') : undefined}
    />
  );
}
