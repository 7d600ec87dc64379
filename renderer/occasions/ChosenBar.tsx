import { Button, Group, Text } from '@mantine/core';
import { ask, useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useKeys } from '@renderer/keys';
import type { InputOf } from '@shared/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choose, clearChosen, MOST_CHOSEN, useChosen } from './chosen';
import styles from './occasions.module.css';
import { PlanOtherwise } from './PlanOtherwise';
import { useAnswers } from './useAnswers';

/** Many occasions at once, each step one that can be undone; nothing while none is chosen. */
export function ChosenBar({ input }: { input: InputOf<'occasions.coming'> }) {
  const { t } = useTranslation(['occasions', 'common']);
  const client = useDbClient();
  const { say } = useNotices();
  const chosen = useChosen((state) => state.chosen);
  const answers = useAnswers();
  const [dating, setDating] = useState(false);
  const selectAll = async (): Promise<void> => {
    const half = MOST_CHOSEN / 2;
    const pages = await Promise.all(
      [0, half].map((offset) => ask(client, 'occasions.coming', { ...input, offset, limit: half })),
    );
    choose(pages.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'holidays' ? [] : [row]))));
    if ((pages[0]?.total ?? 0) > MOST_CHOSEN) say(t('tooMany', { count: MOST_CHOSEN }));
  };
  useKeys('screen', { 'mod+KeyA': { label: t('keys.all'), run: () => void selectAll() } });
  if (chosen.size === 0) return null;
  const rows = [...chosen.values()];
  const run = async (answer: Promise<boolean>): Promise<void> => {
    if (await answer) clearChosen();
  };
  return (
    <Group gap="sm" role="toolbar" aria-label={t('chosen')} className={styles.bar}>
      <Text size="sm" fw={550} role="status">
        {t('common:selected', { count: rows.length })}
      </Text>
      <Button size="compact-sm" loading={answers.busy} onClick={() => void run(answers.plan(rows))}>
        {t('planChosen', { count: rows.length })}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setDating(true)}>
        {t('planDay')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void run(answers.skip(rows))}>
        {t('skip')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => void selectAll()}>
        {t('selectAll')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={clearChosen}>
        {t('clear')}
      </Button>
      {dating && (
        <PlanOtherwise
          rows={rows}
          answers={answers}
          onClose={() => {
            setDating(false);
          }}
          onDone={clearChosen}
        />
      )}
    </Group>
  );
}
