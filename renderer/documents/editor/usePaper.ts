import { type DocumentFacts, paperTexts } from '@shared/domain/documents';
import { documentPage } from '@shared/domain/documents/templates';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, printedDraft } from './draft';

/** Makes the page of a document, in the language of the document and not of the window. */
export function usePaper(facts: DocumentFacts): (draft: Draft) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (draft) => {
      const texts = paperTexts(i18n.getFixedT(draft.language), draft.language);
      return documentPage({ document: printedDraft(draft), facts, texts });
    },
    [facts, i18n],
  );
}
