import { useAwaitedDialog } from '@renderer/keys';
import { Suspense } from 'react';
import { useCreate } from './create';
import { createDialogs } from './createDialogs';
import { ScreenBoundary } from './ScreenBoundary';

/** Shows the dialog that `useCreate` opened. */
export function CreateDialogHost() {
  const { opened, close } = useCreate();
  useAwaitedDialog(opened !== null);
  const Dialog = opened ? createDialogs[opened.kind] : undefined;
  if (!opened || !Dialog) return null;
  return (
    <ScreenBoundary resetKey={opened.kind}>
      <Suspense>
        <Dialog from={opened.from} onClose={close} />
      </Suspense>
    </ScreenBoundary>
  );
}
