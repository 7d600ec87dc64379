import { IconArrowRight, IconBellOff, IconKey, IconPencil, IconSend } from '@tabler/icons-react';
import { assertNever } from '@shared/errors';
import type { SignKind } from './Sign';

const SIZE = 12;

interface SignShapeProps {
  readonly kind: SignKind;
  readonly size?: number;
  readonly className?: string | undefined;
}

/** The drawing of a sign in its state's colour: filled, hollow, dashed, bars, tick, cross, dash, bell, key; arrow, plane, pen. */
export function SignShape({ kind, size = SIZE, className }: SignShapeProps) {
  const color = `var(--cue-${kind}-sign)`;
  if (isIcon(kind)) {
    const Icon = ICONS[kind];
    return <Icon size={size + 2} color={color} className={className} aria-hidden />;
  }
  return (
    <svg
      className={className}
      style={{ color }}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      fill="none"
      aria-hidden="true"
      focusable="false"
    >
      {drawing(kind)}
    </svg>
  );
}

const ICONS = {
  blocked: IconBellOff,
  mandatory: IconKey,
  open: IconArrowRight,
  sent: IconSend,
  draft: IconPencil,
} as const;

const isIcon = (kind: SignKind): kind is keyof typeof ICONS => kind in ICONS;

function drawing(kind: Exclude<SignKind, keyof typeof ICONS>) {
  const line = { stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' as const };
  switch (kind) {
    case 'overdue':
      // The notch tells it from "today" without colour.
      return (
        <path
          fill="currentColor"
          fillRule="evenodd"
          d="M6 .5a5.500 5.500 0 1 0 0 11a5.500 5.500 0 0 0 0-11ZM5.250 2.750h1.500v4h-1.500Zm0 5.250h1.500v1.500h-1.500Z"
        />
      );
    case 'today':
      return <circle cx="6" cy="6" r="5" fill="currentColor" />;
    case 'planned':
      return <circle cx="6" cy="6" r="4.5" {...line} />;
    case 'none':
      return (
        <circle
          cx="6"
          cy="6"
          r="4.75"
          {...line}
          strokeLinecap="butt"
          strokeWidth={2}
          strokeDasharray="2.4 1.33"
        />
      );
    case 'paused':
      return <path d="M4 2.500v7M8 2.500v7" {...line} strokeWidth={2.5} />;
    case 'met':
      return <path d="M1.750 6.500l3 3l5.500-6.500" {...line} strokeWidth={2} strokeLinejoin="round" />;
    case 'missed':
      return <path d="M2.500 2.500l7 7M9.500 2.500l-7 7" {...line} strokeWidth={2} />;
    case 'waived':
      return <path d="M2.500 6h7" {...line} strokeWidth={2} />;
    case 'pending':
      return <rect x="1.750" y="1.750" width="8.500" height="8.500" rx="2" {...line} />;
    default:
      return assertNever(kind);
  }
}
