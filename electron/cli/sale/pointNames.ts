import type { Session } from '@db/cli';
import { ownRuleNames, pointName } from '@shared/domain/process';
import type { Given } from '../command';

export type PointNames = (point: { readonly key: string; readonly title: string }) => string;

/** Control points are called as in the window: the user's names of the rules count here, too. */
export async function pointNames(session: Session, { t }: Pick<Given, 't'>): Promise<PointNames> {
  const own = ownRuleNames(await session.call('settings.process', {}));
  const ruleName = (key: string): string =>
    own.get(key) ?? t(`points:points.${key}` as 'points:points.act-sent', { defaultValue: key });
  return (point) => pointName(point, ruleName);
}
