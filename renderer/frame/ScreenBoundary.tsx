import { Button, Code } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CuepointError } from '@shared/errors';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { EmptyState } from './EmptyState';
import { Failed } from './Failed';

interface ScreenBoundaryProps {
  /** A change of it (another screen, another record) tries again. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/**
 * Keeps a failing screen from taking the window with it: the rail and the other screens go on working. An error of the
 * database is told in its own sentence.
 */
export function ScreenBoundary({ resetKey, children }: ScreenBoundaryProps) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary resetKey={resetKey} onReset={reset}>
          {children}
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  );
}

interface BoundaryProps extends ScreenBoundaryProps {
  /** Lets the questions that failed be asked again. */
  readonly onReset: () => void;
}

class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    if (!(error instanceof CuepointError)) console.error(error, info.componentStack);
  }

  override componentDidUpdate(former: BoundaryProps): void {
    if (former.resetKey !== this.props.resetKey && this.state.error) this.reset();
  }

  reset = (): void => {
    this.props.onReset();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (error instanceof CuepointError) return <Failed error={error.data} onRetry={this.reset} />;
    return error ? <Crashed error={error} onRetry={this.reset} /> : this.props.children;
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
