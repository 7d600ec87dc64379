import type { ActivityKind } from '@shared/domain/words';
import {
  IconConfetti,
  IconMail,
  IconMailOpened,
  IconMapPin,
  IconMessage,
  IconPhone,
  IconTicket,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react';

const ICONS = {
  call: IconPhone,
  meeting: IconUsers,
  video: IconVideo,
  message: IconMessage,
  email: IconMail,
  letter: IconMailOpened,
  visit: IconMapPin,
  invitation: IconTicket,
  greeting: IconConfetti,
} as const satisfies Record<ActivityKind, unknown>;

/** The picture of a kind of contact; its word stands beside it or in a tooltip. */
export function KindIcon({ kind, size = 16 }: { kind: ActivityKind; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} style={{ flex: 'none' }} aria-hidden />;
}
