import { Button, Group, Text } from '@mantine/core';
import { confirmed } from '@renderer/frame/question';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { DEFAULT_PROCESS } from '@shared/domain/process';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isSame } from './isSame';
import { ReasonList } from './ReasonList';
import { StageEditor } from './StageEditor';
import { useProcess } from './useProcess';
import styles from './process.module.css';

/** The sales process as data (`product.md` §3): stages with limits and control points, reasons, the way back to the standard. */
export function ProcessSection() {
  const { t } = useTranslation('settings');
  const { process, change } = useProcess();
  if (!process) return <WaitingRows rows={10} height={44} />;
  const standard = isSame({ ...process, formerRules: [] }, DEFAULT_PROCESS);
  const reset = async (): Promise<void> => {
    const question = { title: t('process.resetQuestion'), text: t('process.resetText') };
    if (await confirmed({ ...question, confirm: t('process.resetConfirm') })) change(DEFAULT_PROCESS);
  };
  return (
    <div className={styles.process}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xl">
        <Text size="sm" c="dimmed" maw={520}>
          {t('process.intro')}
        </Text>
        <Button
          variant="default"
          leftSection={<IconRestore size={16} aria-hidden />}
          disabled={standard}
          title={standard ? t('process.isStandard') : undefined}
          onClick={() => void reset()}
        >
          {t('process.reset')}
        </Button>
      </Group>
      {process.stages.map((stage, at) => (
        <StageEditor key={stage.stage} number={at + 1} stage={stage} process={process} change={change} />
      ))}
      <div className={styles.reasons}>
        <ReasonList kind="lostReasons" process={process} change={change} />
        <ReasonList kind="pauseReasons" process={process} change={change} />
      </div>
    </div>
  );
}
