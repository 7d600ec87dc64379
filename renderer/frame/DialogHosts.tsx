import { useContactDialog } from '@renderer/activities/dialogs';
import { useDealDialog } from '@renderer/deal/steps';
import { useAwaitedDialog, useKeysHelp } from '@renderer/keys';
import { usePalette } from '@renderer/palette/store';
import { lazy, Suspense } from 'react';
import { useFirstStands } from './firstPicture';
import { useAskedQuestion } from './question';

export const loadContactDialogs = () => import('@renderer/activities/ContactDialogHost');
export const loadDealDialogs = () => import('@renderer/deal/DealDialogHost');

const FrameDialogs = lazy(async () => ({ default: (await import('./FrameDialogs')).FrameDialogs }));
const ContactDialogHost = lazy(async () => ({ default: (await loadContactDialogs()).ContactDialogHost }));
const DealDialogHost = lazy(async () => ({ default: (await loadDealDialogs()).DealDialogHost }));

/** The dialogs that screens open by their stores. Their code is not part of the start: it comes with the first of them. */
export function DialogHosts() {
  const contact = useContactDialog(({ opened }) => opened !== null);
  const deal = useDealDialog(({ opened }) => opened !== null);
  const palette = usePalette(({ opened }) => opened);
  const help = useKeysHelp(({ keys }) => keys !== null);
  const question = useAskedQuestion(({ asked }) => asked !== null);
  const stands = useFirstStands();
  useAwaitedDialog(contact || deal || palette || help || question);
  return (
    <>
      <Suspense>{stands && <FrameDialogs />}</Suspense>
      <Suspense>
        {contact && <ContactDialogHost />}
        {deal && <DealDialogHost />}
      </Suspense>
    </>
  );
}
