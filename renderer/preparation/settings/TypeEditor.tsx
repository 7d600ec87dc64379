import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { AddField } from '@renderer/settings/process/AddField';
import { renamed } from '@renderer/settings/process/edit';
import { KeptNumber } from '@renderer/settings/KeptNumber';
import { KeptText } from '@renderer/settings/KeptText';
import type { EventType, PreparationTemplates, TemplateStep } from '@shared/domain/preparation';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from '../preparation.module.css';
import { useTypes } from '../useTypes';
import { withNewStep, withoutStep, withoutType, withStep, withType } from './edit';

interface TypeEditorProps {
  readonly type: EventType;
  readonly templates: PreparationTemplates;
  readonly change: (templates: PreparationTemplates) => void;
}

/** One type of event: its name and its steps. */
export function TypeEditor({ type, templates, change }: TypeEditorProps) {
  const { t } = useTranslation('preparation');
  const { nameOf, given } = useTypes();
  const name = nameOf(type);
  const own = given('types', type.key);
  const only = templates.types.length === 1;
  const remove = only ? t('settings.lastType') : t('settings.remove', { name });
  const set = (part: (before: EventType) => EventType): void => change(withType(templates, type.key, part));
  return (
    <section className={styles.type} aria-label={name}>
      <header className={styles.typeHead}>
        <KeptText
          aria-label={t('settings.type')}
          value={name}
          maxLength={200}
          onKeep={(text) => {
            // A type of the user's own has no other name to go back to.
            if (text !== '' || own !== undefined) set((before) => renamed(before, text === own ? '' : text));
          }}
        />
        <Remove label={remove} disabled={only} onRemove={() => change(withoutType(templates, type.key))} />
      </header>
      {type.steps.length > 0 && (
        <table className={styles.steps}>
          <thead>
            <tr>
              <th scope="col">{t('settings.step')}</th>
              <th scope="col" title={t('settings.offsetHint')}>
                {t('settings.offset')}
              </th>
              <th scope="col">{t('settings.signOff')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {type.steps.map((step) => (
              <StepEditor key={step.key} step={step} set={set} />
            ))}
          </tbody>
        </table>
      )}
      <AddField label={t('settings.addStep')} onAdd={(text) => set((before) => withNewStep(before, text))} />
    </section>
  );
}

function StepEditor({
  step,
  set,
}: {
  step: TemplateStep;
  set: (part: (before: EventType) => EventType) => void;
}) {
  const { t } = useTranslation('preparation');
  const { stepName, given } = useTypes();
  const name = stepName(step);
  const own = given('steps', step.key);
  const change = (part: (before: TemplateStep) => TemplateStep): void =>
    set((type) => withStep(type, step.key, part));
  return (
    <tr>
      <td>
        <KeptText
          aria-label={t('settings.step')}
          value={name}
          maxLength={200}
          onKeep={(text) => {
            if (text !== '' || own !== undefined)
              change((before) => renamed(before, text === own ? '' : text));
          }}
        />
      </td>
      <td>
        <KeptNumber
          aria-label={`${t('settings.offset')}: ${name}`}
          value={step.offset}
          min={-400}
          max={60}
          onKeep={(offset) => offset !== null && change((before) => ({ ...before, offset }))}
        />
      </td>
      <td>
        <Checkbox
          aria-label={`${t('settings.signOff')}: ${name}`}
          checked={step.signOff}
          onChange={({ currentTarget: { checked } }) => change((before) => ({ ...before, signOff: checked }))}
        />
      </td>
      <td>
        <Remove
          label={t('settings.remove', { name })}
          onRemove={() => set((type) => withoutStep(type, step.key))}
        />
      </td>
    </tr>
  );
}

function Remove({
  label,
  disabled = false,
  onRemove,
}: {
  label: string;
  disabled?: boolean;
  onRemove: () => void;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        data-disabled={disabled || undefined}
        aria-disabled={disabled}
        onClick={() => !disabled && onRemove()}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
