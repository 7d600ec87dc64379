import { fetchTexts, hasTexts } from '@renderer/i18n';
import type { Language } from '@shared/domain/words';
import { useEffect, useState } from 'react';

/** Whether the words of a document's language are there; the window reads only its own at the start. */
export function useTextsOf(language: Language): boolean {
  const [fetched, setFetched] = useState<Language | null>(null);
  useEffect(() => {
    let wanted = true;
    void fetchTexts(language).then(() => {
      if (wanted) setFetched(language);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return fetched === language || hasTexts(language);
}
