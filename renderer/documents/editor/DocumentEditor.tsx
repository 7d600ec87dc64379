import { Modal } from '@mantine/core';
import { useDb, useSettings } from '@renderer/data';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { confirmed } from '@renderer/frame/question';
import { useFocusBack, useKeys } from '@renderer/keys';
import type { Deal } from '@shared/contract/deal';
import type { Day } from '@shared/domain/time';
import type { DocumentKind, Language } from '@shared/domain/words';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, draftOf } from './draft';
import { EditorBody } from './EditorBody';

interface DocumentEditorProps {
  readonly deal: Deal;
  readonly today: Day;
  readonly opened: { readonly id: string } | { readonly kind: DocumentKind };
  readonly onClose: () => void;
}

/** A document with its parts on the left and its paper on the right. What has gone out is only looked at. */
export function DocumentEditor({ deal, today, opened, onClose }: DocumentEditorProps) {
  const { t } = useTranslation(['documents', 'common']);
  useFocusBack();
  const changed = useRef(false);
  const [title, setTitle] = useState('');
  const close = async (): Promise<void> => {
    const lose = {
      title: t('editor.discard'),
      text: t('editor.discardText'),
      confirm: t('editor.close'),
      danger: true,
    };
    if (!changed.current || (await confirmed(lose))) onClose();
  };
  useKeys('dialog', { Escape: { inFields: true, run: () => void close() } });
  const body = {
    deal,
    onClose,
    onChanged: (value: boolean) => {
      changed.current = value;
    },
    onTitle: setTitle,
  };
  return (
    <Modal
      opened
      onClose={() => void close()}
      closeOnEscape={false}
      title={title}
      size="min(1440px, 96vw)"
      yOffset="3vh"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {'id' in opened ? (
        <Kept id={opened.id} today={today} {...body} />
      ) : (
        <New kind={opened.kind} today={today} {...body} />
      )}
    </Modal>
  );
}

interface BodyProps {
  readonly deal: Deal;
  readonly today: Day;
  readonly onClose: () => void;
  readonly onChanged: (changed: boolean) => void;
  readonly onTitle: (title: string) => void;
}

function Kept({ id, today, ...body }: BodyProps & { readonly id: string }) {
  const { data } = useDb('documents.get', { id, today }, { keepPrevious: false });
  const facts = useDb('documents.facts', { dealId: body.deal.id });
  if (!data || !facts.data) return <WaitingRows rows={8} />;
  return <EditorBody key={id} start={draftOf(data)} facts={facts.data} {...body} />;
}

/** A new document in the language of the settings; another language fills it anew as long as nothing was changed. */
function New({ kind, today, ...body }: BodyProps & { readonly kind: DocumentKind }) {
  const settings = useSettings();
  const [language, setLanguage] = useState<Language>(settings.language);
  const proposed = useDb(
    'documents.propose',
    { dealId: body.deal.id, kind, language, today },
    { keepPrevious: false },
  );
  const facts = useDb('documents.facts', { dealId: body.deal.id });
  if (!proposed.data || !facts.data) return <WaitingRows rows={8} />;
  const start: Draft = {
    ...{ id: null, kind, state: 'draft', decided: false, number: '', version: 1, language },
    ...proposed.data,
  };
  return <EditorBody key={language} start={start} facts={facts.data} onLanguage={setLanguage} {...body} />;
}
