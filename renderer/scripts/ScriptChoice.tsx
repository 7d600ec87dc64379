import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { Caps } from '@renderer/keys';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './scripts.module.css';
import type { ContactScript } from './useScripts';

interface ScriptChoiceProps {
  readonly activityId: string;
  readonly of: ContactScript;
  readonly opened?: boolean;
  readonly onOpened?: (opened: boolean) => void;
  readonly combo?: string;
}

/** Which script lies here, and all others to choose from; the rule's is marked. */
export function ScriptChoice({ activityId, of, opened, onOpened, combo }: ScriptChoiceProps) {
  const { t } = useTranslation('scripts');
  const { run } = useCommand('scripts.choose');
  const { script, suggested, all } = of;
  // Choosing the rule's own is leaving it to the rule.
  const choose = (ref: string): void =>
    void run({ activityId, script: ref === suggested?.ref ? '' : ref }, { undo: true });
  return (
    <Menu
      position="bottom-start"
      width={280}
      {...(opened === undefined ? {} : { opened })}
      {...(onOpened ? { onChange: onOpened } : {})}
    >
      <Menu.Target>
        <UnstyledButton className={styles.choice}>
          <VisuallyHidden>{t('script')}:</VisuallyHidden>
          <span className={styles.choiceName}>{script.name}</span>
          <IconChevronDown size={14} aria-hidden />
          {combo && (
            <span className={styles.cap}>
              <Caps combo={combo} />
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('choose')}</Menu.Label>
        {all.map(({ ref, name }) => (
          <Menu.Item
            key={ref}
            onClick={() => choose(ref)}
            leftSection={
              <IconCheck size={14} aria-hidden style={ref === script.ref ? {} : { visibility: 'hidden' }} />
            }
            rightSection={ref === suggested?.ref && <span className={styles.quiet}>{t('suggested')}</span>}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
