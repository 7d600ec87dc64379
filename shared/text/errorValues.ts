import { FILE_REASONS, type FileReason } from '@shared/errors/file-reasons';
import type { ErrorDetail } from '@shared/errors';

/**
 * What fills the placeholders of an error's sentence. A reason that there are words for takes the place of the system's message, which is
 * English. `word` gives the words of a reason (`errors.json`, `reasons`).
 */
export function errorValues(
  detail: ErrorDetail = {},
  word: (reason: FileReason) => string,
): Record<string, string> {
  const values = Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : String(value ?? ''),
    ]),
  );
  const reason = FILE_REASONS.find((each) => each === detail.reason);
  return reason === undefined ? values : { ...values, message: word(reason) };
}
