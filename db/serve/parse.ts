import type { MethodDef } from '@shared/contract/define';
import { CuepointError, present } from '@shared/errors';

/** What the handler of a method receives. Throws `invalid-input` with the path of the first field that does not fit. */
export function parsedBy(definition: Pick<MethodDef, 'input'>, input: unknown): unknown {
  const parsed = definition.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = present(parsed.error.issues[0], 'a failed parse has an issue');
  throw new CuepointError('invalid-input', { path: issue.path.join('.'), message: issue.message });
}
