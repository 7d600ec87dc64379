/** The window's way to the database. Screens use the hooks; `createDbClient` belongs to `main.tsx` and to tests. */
export { createDbClient, type CallOptions, type DbClient } from './client';
export { DbProvider, useDbClient } from './DbProvider';
export { createQueryClient, keepFresh, questionKey } from './freshness';
export { recallSettings } from './rememberedSettings';
export { FixedSettings, SettingsProvider, useSettings } from './SettingsProvider';
export { useStopped } from './stopped';
export { type Command, type RunOptions, useCommand } from './useCommand';
export { ask, type DbOptions, useDb, useDbAhead } from './useDb';
export { type PagedQueryName, type Pages, type PagesOptions, useDbPages } from './useDbPages';
export { type Job, type JobState, useJob } from './useJob';
export { useUpdating } from './useUpdating';
