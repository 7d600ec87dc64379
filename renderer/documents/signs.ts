import type { SignKind } from '@renderer/signs';
import type { DocumentState } from '@shared/domain/words';

/** The sign of a document's state; what is answered is ticked or crossed. */
export const STATE_SIGNS: Readonly<Record<DocumentState, SignKind>> = {
  draft: 'draft',
  sent: 'sent',
  accepted: 'met',
  rejected: 'missed',
  signed: 'met',
  expired: 'overdue',
  void: 'waived',
};
