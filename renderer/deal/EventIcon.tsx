import type { DealEvent } from '@shared/contract/dealTimeline';
import {
  IconArrowBigRightLines,
  IconCash,
  IconChecklist,
  IconFileText,
  IconMoodSmile,
  IconUserCheck,
} from '@tabler/icons-react';

/** What kind of thing a line of the timeline is about. */
export function EventIcon({ what }: Pick<DealEvent, 'what'>) {
  const Icon = ICONS[what.slice(0, what.includes('-') ? what.indexOf('-') : undefined)] ?? IconMoodSmile;
  return <Icon size={16} aria-hidden />;
}

const ICONS: Readonly<Record<string, typeof IconCash>> = {
  stage: IconArrowBigRightLines,
  document: IconFileText,
  approval: IconUserCheck,
  money: IconCash,
  step: IconChecklist,
};
