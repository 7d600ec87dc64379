import { EditClient } from '@renderer/clients/EditClient';
import { DoNotContactDialog } from '@renderer/permission/DoNotContact';
import { PermissionDialog } from '@renderer/permission/PermissionDialog';
import { assertNever } from '@shared/errors';
import { useEditing } from './editing';
import { EditPerson } from './EditPerson';
import { NoContactDialog } from './NoContactDialog';

/** Shows the dialog that `useEditing` opened. */
export function EditingHost() {
  const { opened, close } = useEditing();
  if (!opened) return null;
  switch (opened.kind) {
    case 'client':
      return <EditClient client={opened.client} onClose={close} />;
    case 'person':
      return <EditPerson person={opened.person} onClose={close} />;
    case 'no-contact':
      return <NoContactDialog client={opened.client} onClose={close} />;
    case 'permission':
      return <PermissionDialog {...opened.side} onClose={close} />;
    case 'do-not-contact':
      return <DoNotContactDialog {...opened.side} onClose={close} />;
    default:
      return assertNever(opened);
  }
}
