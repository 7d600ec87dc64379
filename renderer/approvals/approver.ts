import type { Person } from '@shared/contract/people';

/** An approver as it is typed into a form. */
export interface ApproverDraft {
  readonly name: string;
  readonly role: string;
  readonly deputy: string;
}

/** What the commands take; a name of one of the client's people means that person. */
export interface NamedApprover extends ApproverDraft {
  readonly personId: string | null;
}

export const EMPTY_APPROVER: ApproverDraft = { name: '', role: '', deputy: '' };

export const named = (draft: ApproverDraft, people: readonly Person[]): NamedApprover => ({
  name: draft.name.trim(),
  role: draft.role.trim(),
  deputy: draft.deputy.trim(),
  personId: people.find(({ name }) => name === draft.name.trim())?.id ?? null,
});

/** The draft with another name; a person of the client brings the position along. */
export function withName(draft: ApproverDraft, name: string, people: readonly Person[]): ApproverDraft {
  const person = people.find((each) => each.name === name);
  return { ...draft, name, role: person && draft.role === '' ? person.position : draft.role };
}

export const ROLES = ['director', 'accountant', 'lawyer', 'security', 'buyer'] as const;
