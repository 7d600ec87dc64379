import { resultsOf } from '@shared/domain/results';
import type { ActivityKind, ContactResult } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** Throws `result-of-other-kind` for a result that this kind of contact cannot have (`product.md` §4): a call is not "held". */
export function assertResult(kind: ActivityKind, result: ContactResult | null | undefined): void {
  if (result === null || result === undefined || resultsOf(kind).includes(result)) return;
  throw new CuepointError('result-of-other-kind', { kind, result });
}
