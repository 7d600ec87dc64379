import { StartRound } from '@renderer/approvals/StartRound';
import { DocumentEditor } from '@renderer/documents/editor/DocumentEditor';
import { StepDialog } from '@renderer/documents/StepDialog';
import { useToday } from '@renderer/format';
import { ReceiveDialog } from '@renderer/payments/ReceiveDialog';
import { RefundDialog } from '@renderer/payments/RefundDialog';
import { EventDayDialog } from '@renderer/preparation/EventDayDialog';
import { SurveyDialog } from '@renderer/surveys/SurveyDialog';
import type { Paper } from '@shared/domain/process';
import type { DocumentStep } from '@shared/domain/documents';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DoingContext } from './doing';
import { useDoings } from './useDoings';
import type { WholeSale } from './useSale';

/** The decision that a button of the strip or of a control point asked for. */
export type Asked =
  | { readonly kind: 'document'; readonly opened: { readonly id: string } | { readonly kind: Paper } }
  | { readonly kind: 'document-step'; readonly id: string; readonly step: DocumentStep }
  | { readonly kind: 'approval' | 'receive' | 'refund' | 'event-day' | 'survey' };

/** Does what the deal needs next from the strip and the control points, with the dialogs that it takes. */
export function DoingHost({ whole, children }: { whole: WholeSale; children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const doings = useDoings(whole, setAsked);
  return (
    <DoingContext value={doings}>
      {children}
      {asked && <Dialog asked={asked} whole={whole} onClose={() => setAsked(null)} />}
    </DoingContext>
  );
}

function Dialog({ asked, whole, onClose }: { asked: Asked; whole: WholeSale; onClose: () => void }) {
  const today = useToday();
  const { deal, documents, approvals, payments } = whole;
  switch (asked.kind) {
    case 'document':
      return <DocumentEditor {...{ deal, today, onClose }} opened={asked.opened} />;
    case 'document-step': {
      const row = documents.find(({ id }) => id === asked.id);
      return row ? <StepDialog {...{ row, today, onClose }} step={asked.step} /> : null;
    }
    case 'approval':
      return approvals.candidates.length > 0 ? (
        <StartRound {...{ deal, onClose }} candidates={approvals.candidates} />
      ) : null;
    case 'receive':
      return <ReceiveDialog {...{ deal, payments, today, onClose }} entry={null} />;
    case 'refund':
      return <RefundDialog {...{ deal, payments, today, onClose }} entry={null} />;
    case 'survey':
      return <SurveyDialog deal={deal} onClose={onClose} />;
    default:
      return <EventDayDialog {...{ deal, onClose }} />;
  }
}
