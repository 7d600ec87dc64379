import type { DocumentFacts } from '@shared/domain/documents';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';
import type { Draft } from './draft';
import { usePaper } from './usePaper';

/** The paper as it will be printed, in a frame that can do nothing: no scripts, no links, no forms. */
export function Preview({ draft, facts }: { draft: Draft; facts: DocumentFacts }) {
  const { t } = useTranslation('documents');
  const paper = usePaper(facts);
  const shown = useDeferredValue(draft);
  const html = useMemo(() => paper(shown), [paper, shown]);
  return <iframe className={styles.preview} title={t('editor.preview')} sandbox="" srcDoc={html} />;
}
