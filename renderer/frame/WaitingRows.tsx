import { Skeleton, Stack } from '@mantine/core';

/** Grey rows of the height that the real ones will have, so that nothing jumps when they come. */
export function WaitingRows({ rows = 8, height = 36 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="xs" p="lg" aria-hidden>
      {Array.from({ length: rows }, (_, at) => (
        // The rows are all alike and never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders without identity
        <Skeleton key={at} height={height - 4} radius="sm" animate={false} />
      ))}
    </Stack>
  );
}
