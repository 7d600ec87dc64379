import { ReachLine } from '@renderer/permission';
import type { ReachSide } from '@shared/contract/permissions';
import type { SessionCard } from '@shared/contract/sessions';

/** Which channels are welcome and when, as far as anybody said. */
export function Reach({ card: { activity, client, reach } }: { card: SessionCard }) {
  const whole = reach.find(({ personId }) => personId === null);
  const person = reach.find(({ personId }) => personId !== null && personId === activity.personId);
  const side = person ?? whole;
  if (!side || !whole || !(isSaid(side) || isSaid(whole))) return null;
  return <ReachLine side={side} client={whole} name={activity.personName || client.name} />;
}

const isSaid = ({ standing, preferred, windows, zone }: ReachSide): boolean =>
  standing.some(({ permission }) => permission !== 'unknown') ||
  preferred !== null ||
  windows.length > 0 ||
  zone !== null;
