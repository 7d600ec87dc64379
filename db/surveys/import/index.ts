import type { FeatureJobs, JobContext } from '@db/serve/handlers';
import { pacer } from '@db/serve/pace';
import type { CommandContext } from '@db/log/command';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import { ANSWERS_SHOWN } from '@shared/contract/surveyImport';
import type { Progress } from '@shared/contract/transport';
import { type AnswerFile, openAnswers } from './file';
import { type PlannedAnswer, planAnswers } from './plan';
import { storeAnswer } from './write';

export const surveyJobs: FeatureJobs<'surveys'> = {
  'surveys.preview': async function* (job, input) {
    const file = openAnswers(job, input);
    return resultOf(file, yield* planAnswers(job.read, file, input.today));
  },

  'surveys.import': async function* (job, input) {
    const file = openAnswers(job, input);
    const planned = yield* planAnswers(job.read, file, input.today);
    yield* store(job, file, planned, input);
    return resultOf(file, planned);
  },
};

async function* store(
  job: JobContext,
  file: AnswerFile,
  planned: readonly PlannedAnswer[],
  { today }: ParsedInputOf<'surveys.import'>,
): AsyncGenerator<Progress, void> {
  const work = planned.filter(({ verdict }) => verdict === 'create' || verdict === 'update');
  if (work.length === 0) return;
  yield* job.command('surveys.import', function* (context: CommandContext) {
    const pace = pacer();
    for (const [done, answer] of work.entries()) {
      storeAnswer(context, answer, today);
      if (pace.due()) yield pace.report('writing', done, work.length);
    }
    context.label({ file: file.name, count: work.length });
  });
}

function resultOf(file: AnswerFile, planned: readonly PlannedAnswer[]): OutputOf<'surveys.preview'> {
  const counts = { create: 0, update: 0, same: 0, reject: 0 };
  for (const { verdict } of planned) counts[verdict] += 1;
  return {
    ...{ name: file.name, columns: file.columns, missing: file.missing, askOrder: file.askOrder, counts },
    rows: planned.slice(0, ANSWERS_SHOWN).map(({ line, verdict, deal, draft, unhappy }) => ({
      ...{ line, verdict, unhappy, score: draft.score, day: draft.day, comment: draft.comment },
      ...{
        clientName: deal?.client ?? draft.client,
        dealTitle: deal?.title ?? draft.deal,
        dealId: deal?.id ?? null,
      },
      reasons: [...draft.reasons],
      warnings: [...draft.warnings],
    })),
  };
}
