import { Menu, UnstyledButton } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { Sign, type SignKind } from '@renderer/signs';
import type { Step } from '@shared/contract/preparation';
import type { Day } from '@shared/domain/time';
import type { SignOff } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import styles from './StepRow.module.css';

interface SignOffMenuProps {
  readonly step: Step;
  readonly today: Day;
  readonly isOpen: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onReject: () => void;
  /** The reason is being typed: the focus belongs there. */
  readonly rejecting: boolean;
}

/** How the client's sign-off stands; it opens the menu that records the next word of the client. */
export function SignOffMenu({
  step,
  today,
  isOpen,
  opened,
  onOpened,
  onReject,
  rejecting,
}: SignOffMenuProps) {
  const { t } = useTranslation('preparation');
  const { run } = useCommand('preparation.signOff');
  const words = useSignOffWords()(step);
  const { id, title, signOff } = step;
  const body = <Sign kind={SIGNS[signOff]} word={words} />;
  if (!isOpen) return <span className={styles.signOff}>{body}</span>;
  const record = (to: 'asked' | 'given') => (): void => void run({ id, to, today }, { undo: true });
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" returnFocus={!rejecting}>
      <Menu.Target>
        <UnstyledButton
          className={styles.signOff}
          aria-label={`${t('signOffOf', { step: title })}, ${words}`}
        >
          {body}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={record('asked')}>{t(signOff === 'needed' ? 'ask' : 'askAgain')}</Menu.Item>
        {signOff !== 'given' && <Menu.Item onClick={record('given')}>{t('give')}</Menu.Item>}
        {signOff !== 'rejected' && <Menu.Item onClick={onReject}>{t('reject')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

const SIGNS: Readonly<Record<SignOff, SignKind>> = {
  none: 'waived',
  needed: 'pending',
  asked: 'sent',
  given: 'met',
  rejected: 'missed',
};

/** "asked Thu 26 Nov": the sign-off in words. */
function useSignOffWords(): (step: Step) => string {
  const { t } = useTranslation('preparation');
  const format = useFormat();
  return ({ signOff, askedDay, answeredDay }) => {
    const day = signOff === 'asked' ? askedDay : answeredDay;
    return t(`signOff.${signOff}`, { day: day === null ? '' : format.day(day) });
  };
}
