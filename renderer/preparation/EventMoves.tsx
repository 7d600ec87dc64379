import { Text } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { Sign } from '@renderer/signs';
import type { EventMove, Moved } from '@shared/contract/preparation';
import { useTranslation } from 'react-i18next';
import styles from './EventMoves.module.css';

interface Line extends Moved {
  /** What kind of record it is, where it is not a step. */
  readonly kind: string;
}

/** What another event day does: what becomes impossible first, then what moves, then what stays. */
export function EventMoves({ move }: { move: EventMove }) {
  const { t } = useTranslation('preparation');
  const lines = useLines()(move);
  const impossible = lines.filter(({ fate }) => fate === 'impossible');
  const moving = lines.filter(({ fate }) => fate === 'moves');
  const done = lines.filter(({ fate }) => fate === 'done').length;
  const stays = lines.filter(({ fate }) => fate === 'stays' || fate === 'by-hand').length;
  const rest = [
    ...(done > 0 ? [t('move.done', { count: done })] : []),
    ...(stays > 0 ? [t('move.stays', { count: stays })] : []),
  ];
  return (
    <>
      {impossible.length > 0 && (
        <section className={styles.group}>
          <h3>
            <Sign kind="missed" word={t('move.impossible', { count: impossible.length })} />
          </h3>
          <Lines lines={impossible} />
        </section>
      )}
      {moving.length > 0 && (
        <section className={styles.group}>
          <h3>{t('move.moves', { count: moving.length })}</h3>
          <Lines lines={moving} />
        </section>
      )}
      {rest.length > 0 && (
        <Text size="sm" c="dimmed">
          {rest.join(' · ')}
        </Text>
      )}
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('move.nothing')}
        </Text>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('preparation');
  const format = useFormat();
  const day = (one: string | null): string => (one === null ? t('move.none') : format.day(one));
  return (
    <ul className={styles.moves}>
      {lines.map(({ id, title, kind, from, to, why }) => (
        <li key={id}>
          <span>
            {title}
            {kind !== '' && <Quiet text={` · ${kind}`} />}
          </span>
          <span>
            {why
              ? t(`move.why.${why}`, { day: day(to) })
              : t('move.fromTo', { from: day(from), to: day(to) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

const Quiet = ({ text }: { text: string }) => (
  <Text span c="dimmed" size="sm">
    {text}
  </Text>
);

/** All that a move touches as lines of one list; a payment without words of its own is called a payment. */
function useLines(): (move: EventMove) => Line[] {
  const { t } = useTranslation('preparation');
  const names = useNames();
  return ({ steps, points, payments }) => [
    ...steps.map((step) => ({ ...step, kind: '' })),
    ...points.map(({ key, ...point }) => ({
      ...point,
      title: names.point({ key, title: point.title }),
      kind: t('move.point'),
    })),
    ...payments.map((line) => ({
      ...line,
      title: line.title === '' ? t('move.payment') : line.title,
      kind: line.title === '' ? '' : t('move.payment'),
    })),
  ];
}
