import { useCommand, useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { type DocumentFacts, plainName, versionedNumber } from '@shared/domain/documents';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft';
import { usePaper } from './usePaper';

/** Keeps a document and makes files of it; what goes wrong is said, and the document stays open. */
export function useKeeping(dealId: string, facts: DocumentFacts) {
  const { t } = useTranslation('documents');
  const client = useDbClient();
  const create = useCommand('documents.create');
  const update = useCommand('documents.update');
  const { say, showError } = useNotices();
  const [making, setMaking] = useState(false);
  const paper = usePaper(facts);

  const keep = async (draft: Draft): Promise<Draft | null> => {
    const { id, kind, number, language, day, validUntil } = draft;
    // A line that was added and left empty asks nothing.
    const questions = draft.content.questions.filter((question) => question.trim() !== '');
    const written = { language, day, validUntil, content: { ...draft.content, questions } };
    if (id === null) {
      const made = await create.run({ dealId, kind, ...written });
      return made.ok ? { ...draft, ...made.value } : null;
    }
    const kept = await update.run({ id, number, ...written });
    return kept.ok ? draft : null;
  };

  const makePdf = async (draft: Draft): Promise<void> => {
    if (draft.id === null) return;
    setMaking(true);
    const printed = await window.cuepoint.app.printPdf({
      html: paper(draft),
      paper: facts.paper,
      pageOf: t('editor.pageOf', { lng: draft.language }),
    });
    const name = plainName(`${versionedNumber(draft)}.pdf`);
    const attached = printed.ok
      ? await client.call('documents.attach', { id: draft.id, file: { name, bytes: printed.value } })
      : printed;
    setMaking(false);
    if (!attached.ok) return showError(attached.error);
    say(t('editor.madePdf', { name }));
    await open(attached.value.id);
  };

  const fill = async (draft: Draft, templateId: string): Promise<void> => {
    if (draft.id === null) return;
    setMaking(true);
    const filled = await client.call('documents.fill', { id: draft.id, templateId });
    setMaking(false);
    if (!filled.ok) return showError(filled.error);
    const { name, empty, fileId } = filled.value;
    const fields = empty.map((field) => `{${field}}`).join(', ');
    say(empty.length === 0 ? t('editor.filled', { name }) : t('editor.filledEmpty', { name, fields }));
    await open(fileId);
  };

  /** Shows what was made in the program that the system has for it. */
  const open = async (fileId: string): Promise<void> => {
    const opened = await window.cuepoint.app.openDocumentFile(fileId);
    if (!opened.ok) showError(opened.error);
  };

  return { keep, makePdf, fill, busy: create.busy || update.busy || making };
}
