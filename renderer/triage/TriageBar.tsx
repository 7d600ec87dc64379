import { Button, Group, Select, Tooltip } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { Caps } from '@renderer/keys';
import { useTranslation } from 'react-i18next';
import { isCrowded } from './decisions';
import styles from './triage.module.css';
import type { TriageWork } from './useTriage';
import type { TriageActions } from './useTriageKeys';

interface TriageBarProps {
  readonly work: TriageWork;
  readonly weeks: number;
  readonly onWeeks: (weeks: number) => void;
  readonly chosen: number;
  readonly acted: number;
  readonly actions: TriageActions;
  readonly canApply: boolean;
}

const WEEKS = [1, 2, 4, 8, 13, 26, 52] as const;

/** What will become of all, in a sentence; the room that may be used; and the one button that does it. */
export function TriageBar({ work, weeks, onWeeks, chosen, acted, actions, canApply }: TriageBarProps) {
  const { t } = useTranslation(['triage', 'common', 'clients']);
  const sentence = useSentence(work);
  const { move, merge, done, drop } = work.tally;
  // More weeks hold more; a year is as far as anybody plans.
  const more = isCrowded(work.items, work.decided) ? WEEKS.find((each) => each > weeks) : undefined;
  const choice = [...new Set([...WEEKS, weeks])].sort((a, b) => a - b);
  const act = (
    key: 'move' | 'drop' | 'done' | 'merge' | 'keep' | 'propose',
    combo: string,
    run: () => void,
  ) => (
    <Tooltip label={t(`keys.${key}`)}>
      <Button
        size="compact-sm"
        variant="default"
        disabled={acted === 0}
        onClick={run}
        rightSection={<Caps combo={combo} />}
      >
        {t(`actions.${key}`)}
      </Button>
    </Tooltip>
  );
  return (
    <div className={styles.bar}>
      <Group gap="sm" wrap="nowrap">
        <p className={styles.sentence} role="status">
          {sentence}
        </p>
        {more !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={() => onWeeks(more)}>
            {t('useMore', { count: more })}
          </Button>
        )}
        <Select
          size="xs"
          w={190}
          aria-label={t('weeks')}
          data={choice.map((value) => ({ value: String(value), label: t('within', { count: value }) }))}
          value={String(weeks)}
          onChange={(value) => value && onWeeks(Number(value))}
          allowDeselect={false}
        />
        <Button
          size="compact-md"
          disabled={!canApply}
          onClick={() => void actions.apply()}
          rightSection={<Caps combo="mod+Enter" />}
        >
          {t('apply', { count: move + merge + done + drop })}
        </Button>
      </Group>
      <Group gap={6} role="toolbar" aria-label={t('title')}>
        <span className={styles.chosen} role="status">
          {chosen > 0 ? t('common:selected', { count: chosen }) : t('oneByOne')}
        </span>
        {act('move', 'KeyS', () => actions.ask('move'))}
        {act('merge', 'KeyG', actions.merge)}
        {act('done', 'KeyD', () => actions.ask('done'))}
        {act('drop', 'KeyX', () => actions.ask('drop'))}
        {act('keep', 'KeyL', actions.keep)}
        {act('propose', 'KeyR', actions.propose)}
        {chosen > 0 ? (
          <Button size="compact-sm" variant="subtle" onClick={actions.none}>
            {t('clients:clearSelection')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={actions.all}>
            {t('keys.all')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** "32 get a new day until Fri 4 Dec, 4 join another contact, 5 stay overdue (no room: 4, permission withdrawn: 1)." */
function useSentence({ tally, items, decided }: TriageWork): string {
  const { t } = useTranslation(['triage', 'plan']);
  const format = useFormat();
  const why = new Map<string, number>();
  for (const { id, left } of items)
    if (left && !decided.has(id)) why.set(left.code, (why.get(left.code) ?? 0) + 1);
  const reasons = [...why]
    .map(([code, count]) => {
      const word = t(`left.${code}` as 'left.no-room');
      return why.size === 1 ? word : `${word}: ${count}`;
    })
    .join(', ');
  const parts = [
    ...(tally.move > 0 && tally.lastDay
      ? [t('sum.move', { count: tally.move, day: format.day(tally.lastDay) })]
      : []),
    ...(tally.merge > 0 ? [t('sum.merge', { count: tally.merge })] : []),
    ...(tally.done > 0 ? [t('sum.done', { count: tally.done })] : []),
    ...(tally.drop > 0 ? [t('sum.drop', { count: tally.drop })] : []),
    ...(tally.keep > 0
      ? [`${t('sum.keep', { count: tally.keep })}${reasons === '' ? '' : ` (${reasons})`}`]
      : []),
  ];
  return parts.join(' · ');
}
