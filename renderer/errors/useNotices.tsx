import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useDbClient } from '@renderer/data/DbProvider';
import { undoLabel } from '@renderer/errors/undoLabel';
import { Caps, type Combo, useKeys } from '@renderer/keys';
import type { ErrorData } from '@shared/errors';
import { afterColon } from '@shared/text/afterColon';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './notices.module.css';
import { useErrorText } from './useErrorText';

const UNDO_NOTICE = 'undo';

export interface Notices {
  /** The sentence of an error, for as long as it takes to read. */
  showError(error: ErrorData): void;
  /** A short word about something that went well, and if wanted what can be done with it. */
  say(message: string, also?: NextStep): void;
  /** Says what the latest command did and offers to undo it, and if wanted one step more. */
  offerUndo(also?: NextStep): Promise<void>;
  /** Undoes the latest command, or the named one, and says what was undone. */
  undo(seq?: number): Promise<void>;
  /** Redoes what was undone last, and says what it was. */
  redo(): Promise<void>;
}

/** What else can be done right after a command. */
export interface NextStep {
  /** A verb. */
  readonly label: string;
  readonly run: () => void;
  /** Why it is offered: then the notice stays longer. */
  readonly why?: string;
  /** A key that does it while the notice stands. */
  readonly combo?: Combo;
}

/** The button of a next step in a notice, with its key. */
function StepButton({ step }: { step: NextStep }) {
  const run = (): void => {
    notifications.hide(UNDO_NOTICE);
    step.run();
  };
  useKeys('global', step.combo ? { [step.combo]: { label: step.label, run } } : {});
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      onClick={run}
      {...(step.combo ? { rightSection: <Caps combo={step.combo} /> } : {})}
    >
      {step.label}
    </Button>
  );
}

/** Notices at the lower edge of the window: errors, undo and redo. */
export function useNotices(): Notices {
  const client = useDbClient();
  const errorText = useErrorText();
  const { t } = useTranslation(['frame', 'common', 'errors', 'undo']);

  return useMemo(() => {
    const say = (text: string, also?: NextStep): void => {
      // One that is still there would keep a new one of its id away.
      notifications.hide(UNDO_NOTICE);
      const message = also ? (
        <Group justify="space-between" wrap="nowrap" gap="md">
          <Text size="sm" lineClamp={5}>
            {text}
          </Text>
          <Button
            flex="none"
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(UNDO_NOTICE);
              also.run();
            }}
          >
            {also.label}
          </Button>
        </Group>
      ) : (
        text
      );
      notifications.show({ id: UNDO_NOTICE, message, autoClose: also ? 12_000 : 4000 });
    };
    const showError = (error: ErrorData): void => {
      notifications.show({
        title: t('errors:title'),
        message: errorText(error),
        color: 'red',
        autoClose: 12_000,
      });
    };
    const undo = async (seq?: number): Promise<void> => {
      const result = await client.call('history.undo', seq === undefined ? {} : { seq });
      notifications.hide(UNDO_NOTICE);
      if (result.ok) say(t('undone', { label: afterColon(undoLabel(t, result.value.undone)) }));
      else if (result.error.code === 'nothing-to-undo') say(t('nothingToUndo'));
      else showError(result.error);
    };
    const redo = async (): Promise<void> => {
      const result = await client.call('history.redo', {});
      notifications.hide(UNDO_NOTICE);
      if (result.ok) say(t('redone', { label: afterColon(undoLabel(t, result.value.redone)) }));
      else if (result.error.code === 'nothing-to-redo') say(t('nothingToRedo'));
      else showError(result.error);
    };
    const offerUndo = async (also?: NextStep): Promise<void> => {
      const next = await client.call('history.next', {});
      const line = next.ok ? next.value.undo : null;
      if (!line) return;
      notifications.hide(UNDO_NOTICE);
      notifications.show({
        id: UNDO_NOTICE,
        autoClose: also?.why ? 15_000 : 8000,
        message: (
          <Group
            justify={also?.why ? 'flex-end' : 'space-between'}
            wrap={also?.why ? 'wrap' : 'nowrap'}
            gap="md"
          >
            <div className={also?.why ? styles.wide : undefined}>
              <Text size="sm" lineClamp={2}>
                {undoLabel(t, line)}
              </Text>
              {also?.why && (
                <Text size="sm" c="dimmed">
                  {also.why}
                </Text>
              )}
            </div>
            <Group gap="xs" wrap="nowrap" flex="none">
              {also && <StepButton step={also} />}
              <Button size="compact-sm" variant="default" onClick={() => void undo(line.seq)}>
                {t('common:undo')}
              </Button>
            </Group>
          </Group>
        ),
      });
    };
    return { say, showError, offerUndo, undo, redo };
  }, [client, errorText, t]);
}
