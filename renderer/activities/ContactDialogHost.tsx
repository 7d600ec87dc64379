import { assertNever } from '@shared/errors';
import { AliveDialog } from './AliveDialog';
import { EditDialog, MoveDialog, ResultDialog } from './LoadedDialogs';
import { MovePointDialog } from './MovePointDialog';
import { closeContactDialog, useContactDialog } from './dialogs';
import { PlanDialog } from './PlanDialog';

/** Shows the dialog that `useContactDialogs` opened. The frame renders it once. */
export function ContactDialogHost() {
  const { opened } = useContactDialog();
  if (!opened) return null;
  switch (opened.kind) {
    case 'plan':
      return <PlanDialog from={opened.from} onClose={closeContactDialog} />;
    case 'edit':
      return <EditDialog id={opened.id} scope={opened.scope ?? 'this'} onClose={closeContactDialog} />;
    case 'result':
      return <ResultDialog id={opened.id} ending={opened.ending ?? null} onClose={closeContactDialog} />;
    case 'move':
      return <MoveDialog id={opened.id} onClose={closeContactDialog} />;
    case 'alive':
      return <AliveDialog ids={opened.ids} onClose={closeContactDialog} />;
    case 'move-point':
      return <MovePointDialog point={opened.point} onClose={closeContactDialog} />;
    default:
      return assertNever(opened);
  }
}
