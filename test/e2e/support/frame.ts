import type { Page } from '@playwright/test';

/** A screen's name in the rail. */
export const screenLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name, exact: true });

/** A count as the window writes it in English. */
export const written = (count: number): string => count.toLocaleString('en');
