import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useNavigate } from '@tanstack/react-router';

/** Begins the calls of today, or goes on with them. */
export function useStartCalls(manager: string | undefined) {
  const today = useToday();
  const navigate = useNavigate();
  const { run, busy } = useCommand('sessions.start');
  const whose = manager ? { manager } : {};
  const { data: open } = useDb('sessions.open', { today, ...whose });
  const show = (id: string): void => void navigate({ to: '/session', search: { id } });
  const start = async (): Promise<void> => {
    const running = open?.session;
    if (running) return show(running.id);
    const begun = await run({ day: today, ...whose });
    if (begun.ok) show(begun.value.id);
  };
  return { open, start: () => void start(), busy };
}
