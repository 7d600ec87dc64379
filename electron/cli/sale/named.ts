import type { NamedDeal, NamedDocument, Session } from '@db/cli';
import type { OutputOf } from '@shared/contract';
import type { Day } from '@shared/domain/time';
import { CommandFailure } from '../failure';

/** The deal that is meant: by its id, its whole title or a part of it that no other deal has. */
export function dealNamed(session: Session, name: string): NamedDeal {
  const found = session.deals(name);
  const [only] = found;
  if (only === undefined) throw new CommandFailure('noDeal', { name });
  if (found.length > 1) {
    const names = found.slice(0, SHOWN).map(({ title, client }) => `${title} (${client})`);
    throw new CommandFailure('manyDeals', { name, names: names.join(', ') });
  }
  return only;
}

/** The document that is meant: by its id, or by its number, which means its latest version ("P-2026-001 v1": that one). */
export function documentNamed(session: Session, name: string): NamedDocument {
  const [only, ...others] = session.documents(name);
  if (only === undefined) throw new CommandFailure('noDocument', { name });
  if (others.length > 0) {
    const names = [only, ...others].map(({ kind, id }) => `${kind} ${id}`);
    throw new CommandFailure('manyDocuments', { name, names: names.join(', ') });
  }
  return only;
}

type Step = OutputOf<'preparation.list'>['steps'][number];

/** A preparation step of the deal: by its place in the list, counted from 1, or a part of its title. */
export async function stepNamed(session: Session, dealId: string, name: string): Promise<Step> {
  const { steps } = await session.call('preparation.list', { dealId });
  const place = /^\d+$/.test(name) ? steps[Number(name) - 1] : undefined;
  const part = name.toLowerCase();
  const found = place ? [place] : steps.filter(({ title }) => title.toLowerCase().includes(part));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new CommandFailure('noStep', { name });
  return only;
}

type Approval = OutputOf<'approvals.list'>['rounds'][number]['approvals'][number];

/** The approver of that name in the latest round over the document. */
export async function approverNamed(
  session: Session,
  document: NamedDocument,
  name: string,
  today: Day,
): Promise<Approval> {
  const { rounds } = await session.call('approvals.list', { dealId: document.dealId, today });
  const round = rounds.find(({ documentId }) => documentId === document.id);
  const part = name.toLowerCase();
  const found = (round?.approvals ?? []).filter((each) =>
    [each.name, each.role].some((words) => words.toLowerCase().includes(part)),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new CommandFailure('noApprover', { name });
  return only;
}

const SHOWN = 5;

/** The client of that name. */
export function clientNamed(session: Session, name: string): { readonly id: string } {
  const [client, second] = session.clients(name);
  if (client === undefined || second !== undefined) throw new CommandFailure('noClient', { name });
  return client;
}

/** The product of that name or id; null without a name. */
export function productNamed(session: Session, name: string | undefined): string | null {
  if (name === undefined) return null;
  const [product, second] = session.products(name);
  if (product === undefined || second !== undefined) throw new CommandFailure('noProduct', { name });
  return product.id;
}
