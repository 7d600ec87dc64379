import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import type { Person } from '@shared/contract/people';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApproverDraft, EMPTY_APPROVER, ROLES, withName } from './approver';
import styles from './approvals.module.css';

interface ApproverLinesProps {
  readonly lines: readonly ApproverDraft[];
  readonly people: readonly Person[];
  /** Asked one after the other: the order counts and can be changed. */
  readonly ordered: boolean;
  readonly onChange: (lines: readonly ApproverDraft[]) => void;
}

/** The approvers of a new round, one a line; people of the client and usual roles are one click away. */
export function ApproverLines({ lines, people, ordered, onChange }: ApproverLinesProps) {
  const { t } = useTranslation('approvals');
  // With approvers proposed there is nothing to type: an opened list would cover them.
  const [fresh] = useState(lines.every(({ name }) => name === ''));
  const set = (at: number, line: ApproverDraft): void =>
    onChange(lines.map((each, index) => (index === at ? line : each)));
  const remove = (at: number): void => onChange(lines.filter((_, index) => index !== at));
  const raise = (at: number): void => {
    const next = [...lines];
    const [line] = next.splice(at, 1);
    if (line) next.splice(at - 1, 0, line);
    onChange(next);
  };
  /** Into the first empty line, else into a new one. */
  const add = (name: string): void => {
    const free = lines.findIndex((line) => line.name.trim() === '');
    const line = withName(free < 0 ? EMPTY_APPROVER : (lines[free] ?? EMPTY_APPROVER), name, people);
    if (free < 0) onChange([...lines, line]);
    else set(free, line);
  };
  const taken = new Set(lines.map(({ name }) => name.trim()));
  const offered = [
    ...new Set([...people.map(({ name }) => name), ...ROLES.map((role) => t(`roles.${role}`))]),
  ];
  return (
    <div className={styles.lines}>
      <div className={`${styles.line} ${styles.lineHead}`} aria-hidden>
        <span />
        <span>{t('start.name')}</span>
        <span>{t('start.role')}</span>
        <span title={t('start.deputyHint')}>{t('start.deputy')}</span>
        <span />
      </div>
      {lines.map((line, at) => (
        // Lines have no id of their own, and a moved line keeps what was typed because all of it is in `lines`.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className={styles.line}>
          <span className={styles.number}>{ordered ? at + 1 : ''}</span>
          <Autocomplete
            aria-label={t('person', { number: at + 1 })}
            data={people.map(({ name }) => name)}
            // Its names stand as buttons below, which an opened list would cover.
            openOnFocus={false}
            value={line.name}
            onChange={(name) => set(at, withName(line, name, people))}
            maxLength={200}
            {...(at === 0 && fresh ? { 'data-autofocus': true } : {})}
          />
          <TextInput
            aria-label={t('personRole', { number: at + 1 })}
            value={line.role}
            onChange={(event) => set(at, { ...line, role: event.currentTarget.value })}
            maxLength={200}
          />
          <TextInput
            aria-label={t('personDeputy', { number: at + 1 })}
            value={line.deputy}
            onChange={(event) => set(at, { ...line, deputy: event.currentTarget.value })}
            maxLength={200}
          />
          <span className={styles.keys}>
            {ordered && at > 0 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('start.up', { name: line.name })}
                onClick={() => raise(at)}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
            )}
            {lines.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                ml="auto"
                aria-label={
                  line.name === '' ? t('start.removeEmpty') : t('start.remove', { name: line.name })
                }
                onClick={() => remove(at)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </span>
        </div>
      ))}
      <div className={styles.offers}>
        {offered
          .filter((name) => !taken.has(name))
          .map((name) => (
            <Button
              key={name}
              size="compact-xs"
              variant="default"
              leftSection={<IconPlus size={12} aria-hidden />}
              onClick={() => add(name)}
            >
              {name}
            </Button>
          ))}
      </div>
    </div>
  );
}
