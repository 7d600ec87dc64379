import { DoNotContact } from '@renderer/permission/DoNotContact';
import type { ClientCard } from '@shared/contract/client';

/** "Do not contact" at the top of the card, before anything else is read. */
export function Barred({ client }: { client: ClientCard }) {
  const { id: clientId, name, doNotContact, deleted } = client;
  if (doNotContact === null) return null;
  return (
    <DoNotContact clientId={clientId} personId={null} name={name} said={doNotContact} readOnly={deleted} />
  );
}
