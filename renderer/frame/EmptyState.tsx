import { Box, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: string;
  /** The first step: one button. */
  readonly action?: ReactNode;
}

/** No single word on its last line. */
const BALANCED = { textWrap: 'balance' } as const;

/** What a list or screen says when it has nothing to show, with the first step. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <Stack align="center" justify="center" gap="sm" p="xl" mih={200} ta="center">
      {icon && (
        <Text span c="dimmed" lh={0}>
          {icon}
        </Text>
      )}
      <Title order={2}>{title}</Title>
      {text && (
        <Text size="sm" c="dimmed" maw={440} style={BALANCED}>
          {text}
        </Text>
      )}
      {action && <Box mt="sm">{action}</Box>}
    </Stack>
  );
}
