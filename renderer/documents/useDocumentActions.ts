import { useCommand, useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import type { DocumentRow } from '@shared/contract/document';
import type { DocumentStep } from '@shared/domain/documents';
import type { Day } from '@shared/domain/time';
import { useState } from 'react';

/** What can be done with a document from its row. Each can be undone. */
export function useDocumentActions(row: DocumentRow, today: Day, onOpen: (id: string) => void) {
  const client = useDbClient();
  const { showError, offerUndo } = useNotices();
  const step = useCommand('documents.step');
  const next = useCommand('documents.nextVersion');
  const remove = useCommand('documents.remove');
  const [attaching, setAttaching] = useState(false);
  return {
    busy: step.busy || next.busy || attaching,
    /** Today and without words; the dialog asks for another day. */
    step: (name: DocumentStep): void => void step.run({ id: row.id, step: name, day: today }, { undo: true }),
    /** Makes the next version and opens it, because it is there to be changed. */
    nextVersion: async (): Promise<void> => {
      const made = await next.run({ id: row.id, today }, { undo: true });
      if (made.ok) onOpen(made.value.id);
    },
    remove: (): void => void remove.run({ id: row.id }, { undo: true }),
    attach: async (): Promise<void> => {
      const file = await window.cuepoint.app.chooseDocumentFile();
      if (!file) return;
      setAttaching(true);
      const attached = await client.call('documents.attach', { id: row.id, file: { token: file.token } });
      setAttaching(false);
      if (attached.ok) void offerUndo();
      else showError(attached.error);
    },
  };
}
