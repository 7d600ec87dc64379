import { useContactDialog } from '@renderer/activities/dialogs';
import { useDealDialog } from '@renderer/deal/steps';
import { useAwaitedDialog } from '@renderer/keys';
import { lazy, Suspense } from 'react';

export const loadContactDialogs = () => import('@renderer/activities/ContactDialogHost');
export const loadDealDialogs = () => import('@renderer/deal/DealDialogHost');

const ContactDialogHost = lazy(async () => ({ default: (await loadContactDialogs()).ContactDialogHost }));
const DealDialogHost = lazy(async () => ({ default: (await loadDealDialogs()).DealDialogHost }));

/** The dialogs that screens open by their stores. Their code is not part of the start: it comes with the first of them. */
export function DialogHosts() {
  const contact = useContactDialog(({ opened }) => opened !== null);
  const deal = useDealDialog(({ opened }) => opened !== null);
  useAwaitedDialog(contact || deal);
  return (
    <Suspense>
      {contact && <ContactDialogHost />}
      {deal && <DealDialogHost />}
    </Suspense>
  );
}
