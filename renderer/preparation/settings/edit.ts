import { keyFor } from '@renderer/settings/process/edit';
import type { EventType, PreparationTemplates, TemplateStep } from '@shared/domain/preparation';

/** The templates with another type in the place of one. */
export const withType = (
  { types }: PreparationTemplates,
  key: string,
  change: (before: EventType) => EventType,
): PreparationTemplates => ({ types: types.map((type) => (type.key === key ? change(type) : type)) });

export const withoutType = ({ types }: PreparationTemplates, key: string): PreparationTemplates => ({
  types: types.filter((type) => type.key !== key),
});

export const withNewType = ({ types }: PreparationTemplates, name: string): PreparationTemplates => ({
  types: [...types, { key: keyFor(name, keysOf(types)), name, steps: [] }],
});

export const withStep = (
  type: EventType,
  key: string,
  change: (before: TemplateStep) => TemplateStep,
): EventType => ({ ...type, steps: type.steps.map((step) => (step.key === key ? change(step) : step)) });

export const withoutStep = (type: EventType, key: string): EventType => ({
  ...type,
  steps: type.steps.filter((step) => step.key !== key),
});

/** A step of the user's own: a working day before the event, until it is told otherwise. */
export const withNewStep = (type: EventType, name: string): EventType => ({
  ...type,
  steps: [...type.steps, { key: keyFor(name, keysOf(type.steps)), name, offset: -1, signOff: false }],
});

const keysOf = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);
