import { Button, Menu } from '@mantine/core';
import { useDb } from '@renderer/data';
import { goToUnread } from '@renderer/frame/Form';
import type { Deal } from '@shared/contract/deal';
import { type DocumentFacts, isEditable } from '@shared/domain/documents';
import type { Language } from '@shared/domain/words';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';
import { DocumentForm } from './DocumentForm';
import { type Draft, draftTitle } from './draft';
import { Preview } from './Preview';
import { useKeeping } from './useKeeping';
import { useTextsOf } from './useTextsOf';

interface EditorBodyProps {
  readonly deal: Deal;
  readonly start: Draft;
  readonly facts: DocumentFacts;
  /** Of a new document: fills it anew in that language. */
  readonly onLanguage?: (language: Language) => void;
  readonly onClose: () => void;
  readonly onChanged: (changed: boolean) => void;
  readonly onTitle: (title: string) => void;
}

/** Form, paper, and what can be made of it: kept, printed as PDF, filled into a Word template. */
export function EditorBody({ deal, start, facts, onLanguage, onClose, onChanged, onTitle }: EditorBodyProps) {
  const { t } = useTranslation('documents');
  const [draft, setDraft] = useState(start);
  const [changed, setChanged] = useState(false);
  const [readable, setReadable] = useState(true);
  const fields = useRef<HTMLDivElement>(null);
  const keeping = useKeeping(deal.id, facts);
  const editable = isEditable(draft);
  const speaks = useTextsOf(draft.language);
  const title = draftTitle(t(`kinds.${draft.kind}`), draft);
  useEffect(() => onTitle(title), [onTitle, title]);
  useEffect(() => onChanged(changed), [onChanged, changed]);

  const change = (part: Partial<Draft>): void => {
    // Nothing was written yet, so the parts can speak the new language at once.
    if (part.language !== undefined && onLanguage && !changed) {
      onLanguage(part.language);
      return;
    }
    setDraft((before) => ({ ...before, ...part }));
    setChanged(true);
  };
  /** The document as it is kept; null when it could not be. */
  const keep = async (): Promise<Draft | null> => {
    if (goToUnread(fields.current)) return null;
    if (!changed && draft.id !== null) return draft;
    const kept = await keeping.keep(draft);
    if (!kept) return null;
    setDraft(kept);
    setChanged(false);
    return kept;
  };
  const save = async (): Promise<void> => {
    if (await keep()) onClose();
  };
  const makePdf = async (): Promise<void> => {
    const kept = editable ? await keep() : draft;
    if (kept) await keeping.makePdf(kept);
  };
  const fill = async (templateId: string): Promise<void> => {
    const kept = editable ? await keep() : draft;
    if (kept) await keeping.fill(kept, templateId);
  };
  return (
    <>
      <div ref={fields} className={styles.editor}>
        <DocumentForm draft={draft} facts={facts} onChange={change} onReadable={setReadable} />
        {speaks ? <Preview draft={draft} facts={facts} /> : <div className={styles.preview} />}
      </div>
      <div className={styles.foot}>
        <span className={styles.footNote}>
          {!editable && t(draft.state === 'draft' ? 'editor.decided' : 'editor.fixed')}
          {editable &&
            facts.company.name === '' &&
            facts.company.legalName === '' &&
            t('editor.companyMissing')}
        </span>
        <FillMenu kind={draft.kind} disabled={!readable || keeping.busy} onFill={(id) => void fill(id)} />
        <Button
          variant="default"
          disabled={!readable || !speaks}
          loading={keeping.busy}
          onClick={() => void makePdf()}
        >
          {t('editor.makePdf')}
        </Button>
        {editable && (
          <Button disabled={!readable} loading={keeping.busy} onClick={() => void save()}>
            {t(draft.id === null ? 'editor.saveNew' : 'editor.save')}
          </Button>
        )}
      </div>
    </>
  );
}

interface FillMenuProps {
  readonly kind: Draft['kind'];
  readonly disabled: boolean;
  readonly onFill: (templateId: string) => void;
}

/** The user's Word templates, those of this kind first. */
function FillMenu({ kind, disabled, onFill }: FillMenuProps) {
  const { t } = useTranslation('documents');
  const { data: templates = [] } = useDb('documents.templates', {});
  const sorted = [
    ...templates.filter((each) => each.kind === kind),
    ...templates.filter((each) => each.kind !== kind),
  ];
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" disabled={disabled}>
          {t('editor.fillWord')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sorted.length === 0 && <Menu.Label maw={280}>{t('editor.noTemplates')}</Menu.Label>}
        {sorted.map((template) => (
          <Menu.Item key={template.id} onClick={() => onFill(template.id)}>
            {template.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
