import type { OutputOf } from '@shared/contract';
import type { Week } from '@shared/domain/time';
import type { Translate } from '../command';
import { columns } from '../screen';

type Answer = OutputOf<'plan.generate'>;

/** What a generation came to and what it changes, for people: a sentence, then a line for each change. */
export function differenceLines(week: Week, { generated, difference }: Answer, t: Translate): string[] {
  const { added, removed, moved, changed } = difference;
  const left = Object.values(generated.leftOut).reduce((sum, count) => sum + count, 0);
  const outcome = [
    t('plan:sentence.lines', { count: generated.lines, number: generated.lines }),
    left === 0 ? t('plan:sentence.everybody') : t('plan:sentence.left', { count: left, number: left }),
  ];
  const when = ({ day, time }: { readonly day: string; readonly time: string | null }) =>
    time === null ? day : `${day} ${time}`;
  const rows = [
    ...added.map(({ client, to }) => ['+', when(to), client]),
    ...moved.map(({ client, from, to }) => ['>', when(to), client, `(${when(from)})`]),
    ...removed.map(({ client, from }) => ['-', when(from), client]),
    ...changed.map(({ client }) => ['~', '', client]),
  ];
  return [
    `${week}: ${outcome.join(', ')}.`,
    ...(generated.obstacle === null ? [] : [t(`plan:obstacles.${generated.obstacle}`)]),
    ...columns(rows),
  ];
}

/** One row for each who is not in the plan: client, manager, why not. */
export const leftOutLines = (rows: OutputOf<'plan.leftOut'>['rows'], t: Translate): string[][] =>
  rows.map(({ client, manager, code }) => [
    client,
    manager,
    t(`plan:leftOut.codes.${code}` as 'plan:leftOut.codes.no-room'),
  ]);
