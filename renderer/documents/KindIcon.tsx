import type { DocumentKind } from '@shared/domain/words';
import {
  IconClipboardList,
  IconFileCheck,
  IconFileInvoice,
  IconListCheck,
  IconMoodSmile,
  IconWritingSign,
} from '@tabler/icons-react';

const ICONS = {
  minutes: IconClipboardList,
  proposal: IconListCheck,
  contract: IconWritingSign,
  invoice: IconFileInvoice,
  act: IconFileCheck,
  questionnaire: IconMoodSmile,
} as const satisfies Record<DocumentKind, unknown>;

/** The sign of a kind of document; its word stands beside it. */
export function KindIcon({ kind }: { kind: DocumentKind }) {
  const Icon = ICONS[kind];
  return <Icon size={18} stroke={1.5} aria-hidden />;
}
