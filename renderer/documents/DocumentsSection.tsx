import { Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { FoldButton, Section } from '@renderer/frame/Section';
import { useListNavigation } from '@renderer/keys';
import type { Deal } from '@shared/contract/deal';
import type { DocumentRow } from '@shared/contract/document';
import { showsDocuments } from '@shared/domain/documents';
import type { Day } from '@shared/domain/time';
import type { DocumentKind } from '@shared/domain/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddDocument } from './AddDocument';
import { DocumentItem } from './DocumentItem';
import styles from './documents.module.css';
import { DocumentEditor } from './editor/DocumentEditor';

/** What lies open in the editor: a document, or a new one of a kind. */
type Opened = { readonly id: string } | { readonly kind: DocumentKind };

/** The papers of a deal: what is drafted, out, answered and signed, with their files (`product.md` §1, document). */
export function DocumentsSection({
  deal,
  today,
  wanted = false,
}: {
  deal: Deal;
  today: Day;
  wanted?: boolean;
}) {
  const { t } = useTranslation('documents');
  const { data: rows } = useDb('documents.ofDeal', { dealId: deal.id, today }, { keepPrevious: false });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [withEarlier, setWithEarlier] = useState(false);
  const latest = rows?.filter((row) => row.latest) ?? [];
  const earlier = rows?.filter((row) => !row.latest) ?? [];
  const shown = withEarlier ? [...latest, ...earlier] : latest;
  const navigation = useListNavigation({
    count: shown.length,
    onOpen: (index) => {
      const row = shown[index];
      if (row) setOpened({ id: row.id });
    },
  });
  if (!rows || !(wanted || showsDocuments(deal, rows.length))) return null;
  const waiting = latest.filter(waitsForAnswer).length;
  return (
    <Section
      title={t('title')}
      summary={waiting > 0 && t('waiting', { count: waiting })}
      actions={<AddDocument stage={deal.stage} onAdd={(kind) => setOpened({ kind })} />}
    >
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <ul className={styles.rows}>
          {shown.map((row: DocumentRow, index) => (
            <DocumentItem
              key={row.id}
              row={row}
              today={today}
              rowProps={navigation.rowProps(index)}
              onOpen={(id) => setOpened({ id })}
            />
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <FoldButton
          open={withEarlier}
          label={withEarlier ? t('hideEarlier') : t('earlier', { count: earlier.length })}
          onToggle={() => setWithEarlier((before) => !before)}
        />
      )}
      {opened && <DocumentEditor deal={deal} today={today} opened={opened} onClose={() => setOpened(null)} />}
    </Section>
  );
}

/** Sent papers that the client still has to accept or sign; minutes and invoices stand without an answer. */
const waitsForAnswer = ({ kind, state }: DocumentRow): boolean =>
  state === 'sent' && (kind === 'proposal' || kind === 'contract' || kind === 'act');
