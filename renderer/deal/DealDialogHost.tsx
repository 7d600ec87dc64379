import { BackDialog } from './BackDialog';
import { CancelDialog } from './CancelDialog';
import { GateDialog } from './GateDialog';
import { LoseDialog } from './LoseDialog';
import { PauseDialog } from './PauseDialog';
import { closeDealDialog, useDealDialog } from './steps';
import { WinDialog } from './WinDialog';

/** Shows the decision about a deal that is due. The frame renders it once. */
export function DealDialogHost() {
  const { opened } = useDealDialog();
  if (!opened) return null;
  const common = { deal: opened.deal, onClose: closeDealDialog };
  switch (opened.kind) {
    case 'gate':
      return <GateDialog {...common} goal={opened.goal} points={opened.points} />;
    case 'back':
      return <BackDialog {...common} to={opened.to} />;
    case 'win':
      return <WinDialog {...common} />;
    case 'lose':
      return <LoseDialog {...common} />;
    case 'cancel':
      return <CancelDialog {...common} />;
    case 'pause':
      return <PauseDialog {...common} />;
  }
}
