import { Button } from '@mantine/core';
import { useKeys } from '@renderer/keys';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The way from what is overdue to the screen that sorts it out. */
export function SortOut() {
  const { t } = useTranslation('triage');
  const { manager } = useSearch({ from: '/today' });
  const navigate = useNavigate();
  const open = (): void => void navigate({ to: '/triage', search: manager ? { manager } : {} });
  useKeys('screen', { KeyO: { label: t('title'), run: open } });
  return (
    <Button size="compact-xs" variant="subtle" onClick={open}>
      {t('open')}
    </Button>
  );
}
