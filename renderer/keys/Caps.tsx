import { Group, Kbd } from '@mantine/core';
import { capsOf } from './combo';
import { isMac } from './registry';

/** The caps of a combination, as in the help and beside commands. */
export function Caps({ combo }: { combo: string }) {
  return (
    <Group gap={2} wrap="nowrap" aria-hidden>
      {capsOf(combo, isMac()).map((cap) => (
        <Kbd key={cap} size="xs">
          {cap}
        </Kbd>
      ))}
    </Group>
  );
}
