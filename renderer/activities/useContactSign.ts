import { useClockWords, useToday } from '@renderer/format';
import type { Planned } from '@shared/domain/time';

/** The sign of a planned contact (`design.md`, "Signs"), by the day on which it stands for the user. */
export function useContactSign(): (contact: Planned) => 'overdue' | 'today' | 'planned' {
  const today = useToday();
  const { dayHere } = useClockWords();
  return (contact) => {
    const day = dayHere(contact);
    return day < today ? 'overdue' : day === today ? 'today' : 'planned';
  };
}
