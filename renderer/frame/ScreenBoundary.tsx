import { Button, Code } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';

interface BoundaryProps {
  /** A change of it (another screen, another record) tries again. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Keeps a failing screen from taking the window with it: the rail and the other screens go on working. */
export class ScreenBoundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(former: BoundaryProps): void {
    if (former.resetKey !== this.props.resetKey && this.state.error) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? (
      <Crashed error={error} onRetry={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}

function Crashed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation(['frame', 'common']);
  return (
    <div role="alert">
      <EmptyState
        title={t('crashTitle')}
        text={t('crashText')}
        action={
          <>
            <Button onClick={onRetry}>{t('common:tryAgain')}</Button>
            <details>
              <summary>{t('crashDetail')}</summary>
              <Code block>{error.message}</Code>
            </details>
          </>
        }
      />
    </div>
  );
}
