import { Group, Title } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useTranslation } from 'react-i18next';
import { KeptText } from '../KeptText';
import { AddField } from './AddField';
import { type ReasonKind, renamed, withNewReason, withReasons } from './edit';
import styles from './process.module.css';
import { RemoveButton } from './RemoveButton';
import type { EditorProps } from './StageEditor';
import { useGivenNames } from './useGivenNames';

interface ReasonListProps extends EditorProps {
  readonly kind: ReasonKind;
}

/** The reasons to choose from when a deal is lost or paused. One that deals give can be renamed but not taken out. */
export function ReasonList({ kind, process, change }: ReasonListProps) {
  const { t } = useTranslation('settings');
  const givenName = useGivenNames();
  const { data: used } = useDb('settings.usedReasons', {});
  const reasons = process[kind];
  const kept = (key: string): string | null => {
    if (reasons.length === 1) return t('process.lastOne');
    return used?.[kind].includes(key) ? t('process.used') : null;
  };
  return (
    <section className={styles.reasonList}>
      <Title order={3} mb="xs">
        {t(`process.${kind}`)}
      </Title>
      {reasons.map((reason) => {
        const given = givenName(kind, reason.key);
        const name = reason.name ?? given ?? reason.key;
        const rename = (text: string): void => {
          if (text === '' && given === undefined) return;
          const next = text === given ? '' : text;
          change(
            withReasons(process, kind, (before) =>
              before.map((each) => (each.key === reason.key ? renamed(each, next) : each)),
            ),
          );
        };
        return (
          <Group key={reason.key} gap="xs" wrap="nowrap">
            <KeptText
              className={styles.reason}
              aria-label={t('process.reason')}
              value={name}
              maxLength={200}
              onKeep={rename}
            />
            <RemoveButton
              name={name}
              stays={kept(reason.key)}
              onRemove={() =>
                change(withReasons(process, kind, (before) => before.filter(({ key }) => key !== reason.key)))
              }
            />
          </Group>
        );
      })}
      <AddField label={t('process.addReason')} onAdd={(name) => change(withNewReason(process, kind, name))} />
    </section>
  );
}
