import { Select, Textarea, TextInput } from '@mantine/core';
import { DayField } from '@renderer/frame/DayField';
import { type DocumentContent, type DocumentFacts, hasLines, isEditable } from '@shared/domain/documents';
import { LANGUAGES, type Language } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';
import { BlockList } from './BlockList';
import type { Draft } from './draft';
import { LineList } from './LineList';
import { QuestionList } from './QuestionList';

interface DocumentFormProps {
  readonly draft: Draft;
  readonly facts: DocumentFacts;
  readonly onChange: (part: Partial<Draft>) => void;
  /** False while an amount cannot be read. */
  readonly onReadable: (readable: boolean) => void;
}

/** Everything that a document says, part by part. */
export function DocumentForm({ draft, facts, onChange, onReadable }: DocumentFormProps) {
  const { t } = useTranslation(['documents', 'words']);
  const { kind, content } = draft;
  const write = (part: Partial<DocumentContent>): void => onChange({ content: { ...content, ...part } });
  return (
    <fieldset className={styles.form} disabled={!isEditable(draft)} style={{ border: 0, margin: 0 }}>
      <div className={styles.pair}>
        {draft.id !== null && (
          <TextInput
            label={t('editor.number')}
            value={draft.number}
            maxLength={300}
            onChange={(event) => onChange({ number: event.currentTarget.value })}
          />
        )}
        <DayField
          label={t('editor.day')}
          value={draft.day}
          onChange={(day) => day !== null && onChange({ day })}
        />
        {(kind === 'proposal' || kind === 'invoice' || draft.validUntil !== null) && (
          <DayField
            label={t(kind === 'invoice' ? 'editor.payUntil' : 'editor.validUntil')}
            value={draft.validUntil}
            minDay={draft.day}
            clearable
            onChange={(validUntil) => onChange({ validUntil })}
          />
        )}
        <Select
          label={t('editor.language')}
          value={draft.language}
          allowDeselect={false}
          data={LANGUAGES.map((language) => ({ value: language, label: t(`words:languages.${language}`) }))}
          onChange={(language) => language !== null && onChange({ language: language as Language })}
        />
      </div>
      <TextInput
        label={t('editor.subject')}
        value={content.subject}
        maxLength={500}
        onChange={(event) => write({ subject: event.currentTarget.value })}
      />
      <Buyer content={content} facts={facts} onWrite={write} />
      {kind === 'minutes' && <Meeting content={content} onWrite={write} />}
      {hasLines(kind) && (
        <LineList
          lines={content.lines}
          currency={draft.currency}
          vatRate={facts.company.vatRate}
          onChange={(lines) => write({ lines })}
          onReadable={onReadable}
        />
      )}
      <BlockList kind={kind} blocks={content.blocks} onChange={(blocks) => write({ blocks })} />
      {kind === 'questionnaire' && (
        <QuestionList questions={content.questions} onChange={(questions) => write({ questions })} />
      )}
    </fieldset>
  );
}

interface PartProps {
  readonly content: DocumentContent;
  readonly onWrite: (part: Partial<DocumentContent>) => void;
}

/** The other side on the paper; what is not written here comes from the client's card. */
function Buyer({ content, facts, onWrite }: PartProps & { readonly facts: DocumentFacts }) {
  const { t } = useTranslation('documents');
  const { buyer } = content;
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          label={t('editor.buyer')}
          placeholder={facts.client.name}
          value={buyer.name}
          maxLength={500}
          onChange={(event) => onWrite({ buyer: { ...buyer, name: event.currentTarget.value } })}
        />
        <TextInput
          label={t('editor.buyerSigner')}
          value={buyer.signer}
          maxLength={300}
          onChange={(event) => onWrite({ buyer: { ...buyer, signer: event.currentTarget.value } })}
        />
      </div>
      <Textarea
        label={t('editor.buyerDetails')}
        placeholder={facts.client.address}
        value={buyer.details}
        maxLength={2000}
        autosize
        minRows={1}
        maxRows={6}
        onChange={(event) => onWrite({ buyer: { ...buyer, details: event.currentTarget.value } })}
      />
    </>
  );
}

function Meeting({ content, onWrite }: PartProps) {
  const { t } = useTranslation('documents');
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('editor.place')}
        value={content.place}
        maxLength={300}
        onChange={(event) => onWrite({ place: event.currentTarget.value })}
      />
      <Textarea
        label={t('editor.people')}
        value={content.people}
        maxLength={2000}
        autosize
        minRows={1}
        maxRows={6}
        onChange={(event) => onWrite({ people: event.currentTarget.value })}
      />
    </div>
  );
}
