import { type DateOrder, decideOrder, orderEvidence, readDate } from '@shared/domain/import/dates';
import type { Day } from '@shared/domain/time';
import { readScore, readYesNo } from './cells';
import type { AnswerField, AnswerReason, AnswerWarning, PlainField, Remark } from './words';

/** A row of the file as it was understood; what is missing or unclear stands in the remarks. */
export interface AnswerDraft {
  readonly externalId: string;
  readonly day: Day;
  readonly document: string;
  readonly deal: string;
  readonly client: string;
  readonly person: string;
  /** Null only in a rejected row. */
  readonly score: number | null;
  readonly scores: readonly { readonly touchPoint: string; readonly score: number }[];
  readonly influence: string;
  readonly mayCall: boolean | null;
  readonly comment: string;
  readonly reasons: readonly Remark<AnswerReason>[];
  readonly warnings: readonly Remark<AnswerWarning>[];
}

/** Which number of the file's dates is the day; null when nothing tells and somebody must be asked. */
export function orderOf(dates: readonly string[]): DateOrder | null {
  const counts = { dmy: 0, mdy: 0, unclear: 0 };
  for (const text of dates) {
    const evidence = orderEvidence(text);
    if (evidence) counts[evidence] += 1;
  }
  const finding = decideOrder(counts);
  return finding === 'ambiguous' || finding === 'mixed' ? null : finding === 'mdy' ? 'mdy' : 'dmy';
}

/** Reads one row; an answer without a day was given today. `from1904`: day numbers of the workbook count from 1904. */
export function readAnswer(
  row: { readonly cells: readonly string[]; readonly flaw: boolean },
  fields: readonly (AnswerField | null)[],
  order: DateOrder | null,
  today: Day,
  from1904 = false,
): AnswerDraft {
  const cell = (field: PlainField): string => row.cells[fields.indexOf(field)]?.trim() ?? '';
  const reasons: Remark<AnswerReason>[] = [];
  const warnings: Remark<AnswerWarning>[] = [];
  if (row.flaw) reasons.push({ code: 'row-flaw', value: '' });

  const scoreText = cell('score');
  const score = readScore(scoreText);
  if (scoreText === '') reasons.push({ code: 'no-score', value: '' });
  else if (score === null) reasons.push({ code: 'score-unclear', value: scoreText });

  const dayText = cell('day');
  const read = dayText === '' ? null : readDate(dayText, order, from1904);
  if (read === null) warnings.push({ code: 'no-day', value: '' });
  else if (read.kind !== 'day') reasons.push({ code: 'day-unclear', value: dayText });
  else if (read.day > today) reasons.push({ code: 'day-future', value: dayText });

  const callText = cell('mayCall');
  const mayCall = callText === '' ? null : readYesNo(callText);
  if (callText !== '' && mayCall === null) warnings.push({ code: 'call-unclear', value: callText });

  const [document, deal, client] = [cell('document'), cell('deal'), cell('client')];
  if (document === '' && deal === '' && client === '') reasons.push({ code: 'no-deal', value: '' });

  const scores: AnswerDraft['scores'][number][] = [];
  for (const [index, field] of fields.entries()) {
    const text = row.cells[index]?.trim() ?? '';
    if (!field?.startsWith('touch:') || text === '') continue;
    const touch = readScore(text);
    if (touch === null) warnings.push({ code: 'touch-unclear', value: text });
    else scores.push({ touchPoint: field.slice(TOUCH), score: touch });
  }
  return {
    ...{ externalId: cell('externalId'), document, deal, client, person: cell('person') },
    ...{ day: read?.kind === 'day' ? read.day : today, score, scores, mayCall },
    ...{ influence: cell('influence'), comment: cell('comment'), reasons, warnings },
  };
}

const TOUCH = 'touch:'.length;
