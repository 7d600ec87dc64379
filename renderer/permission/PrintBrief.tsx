import { ActionIcon, Tooltip } from '@mantine/core';
import { useDb, useSettings } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useFormat, useToday } from '@renderer/format';
import type { ClientCard } from '@shared/contract/client';
import { BRIEF_TEXTS, type BriefText } from '@shared/domain/clients/needs';
import { type Need, NEEDS } from '@shared/domain/documents/facts';
import { documentHtml } from '@shared/domain/documents/templates/html';
import type { DocumentModel, Part } from '@shared/domain/documents/templates/model';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBriefFacts, useBriefNames } from './NeedsBrief';

/** The brief as a sheet beside a call: whom to ask for, what is known, and lines to write on where nothing is known yet. */
export function PrintBrief({ client }: { client: ClientCard }) {
  const { t } = useTranslation(['permission', 'plan', 'documents']);
  const { say, showError } = useNotices();
  const { paper, language } = useSettings();
  const [busy, setBusy] = useState(false);
  const sheet = useSheet(client);
  const print = async (): Promise<void> => {
    if (!sheet) return;
    setBusy(true);
    const saved = await window.cuepoint.app.savePdf({
      suggestedName: `${sheet.title} ${sheet.about}.pdf`,
      html: documentHtml(sheet, { paper, language }),
      paper,
      pageOf: t('plan:print.pageOf', { page: '{page}', pages: '{pages}' }),
    });
    setBusy(false);
    if (!saved.ok) showError(saved.error);
    else if (saved.value !== null) say(t('brief.printed', { name: saved.value }));
  };
  return (
    <Tooltip label={t('brief.print')}>
      <ActionIcon
        size={26}
        loading={busy}
        disabled={!sheet}
        aria-label={t('brief.print')}
        onClick={() => void print()}
      >
        <IconPrinter size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function useSheet(client: ClientCard): DocumentModel | null {
  const { t } = useTranslation(['documents', 'words']);
  const format = useFormat();
  const today = useToday();
  const { data: brief } = useDb('clients.needs', { id: client.id }, { keepPrevious: false });
  const facts = useBriefFacts();
  const nameOf = useBriefNames();
  if (!brief) return null;
  const people = client.people.map(({ name, role, position, phones }): [string, string] => [
    name,
    [position || t(`words:roles.${role}`), ...phones.map(({ number }) => number)].join(' · '),
  ]);
  const known = facts(brief).map(({ name, value }): [string, string] => [name, value]);
  return {
    from: { name: '', lines: [] },
    title: t('needs.title'),
    about: client.name,
    subject: format.dayLong(today),
    parts: [
      { kind: 'facts', rows: [...people, ...known] },
      ...BRIEF_TEXTS.flatMap((text): Part[] => partsOf(text, nameOf(text), brief[text])),
    ],
  };
}

/** What is asked in every talk has lines to write on; the rest is left out while nothing is known. */
function partsOf(text: BriefText, name: string, written: string): Part[] {
  if (written !== '')
    return [
      { kind: 'heading', text: name },
      { kind: 'text', text: written },
    ];
  return isNeed(text) && text !== 'other' ? [{ kind: 'write', question: name, lines: 2 }] : [];
}

const isNeed = (text: BriefText): text is Need => NEEDS.some((need) => need === text);
