import { Stack, Text } from '@mantine/core';
import type { Activity, Proposal } from '@shared/contract/activity';
import { useTranslation } from 'react-i18next';
import { GiveUpFields } from './GiveUpFields';
import type { NextStep } from './useNextStep';

/** The attempts are used up, or the person may not be reached: what speaks for another way, or for an end. */
export function NextStepStop({
  activity,
  stop,
  next,
}: {
  activity: Activity;
  stop: NonNullable<Proposal['stop']>;
  next: NextStep;
}) {
  const { t } = useTranslation(['activities', 'words']);
  const text = t(`stop.${stopKey(stop.why)}`, { count: stop.attempts });
  const kind = stop.instead && t(`words:activityKinds.${stop.instead.kind}`);
  return (
    <Stack gap="sm">
      <Text size="sm" fw={500}>
        {text}
        {kind && next.givenUp === null && next.saleEnd === null ? ` ${t('stop.instead', { kind })}` : ''}
      </Text>
      <GiveUpFields activity={activity} next={next} reason={text.replace(/\.$/, '')} />
    </Stack>
  );
}

const STOPS = [
  'attempts-used',
  'no-day',
  'client-do-not-contact',
  'person-do-not-contact',
  'permission-withdrawn',
  'no-address',
  'window-never-open',
] as const;

const stopKey = (why: string): (typeof STOPS)[number] => STOPS.find((each) => each === why) ?? 'no-day';
