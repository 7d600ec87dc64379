import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PreviewKind } from './preview';

export type PreviewComponent = LazyExoticComponent<ComponentType<{ id: string }>>;

/**
 * What the preview panel shows for each kind; each feature adds its own line:
 * `client: lazy(() => import('@renderer/client/ClientPreview').then((it) => ({ default: it.ClientPreview })))`.
 */
export const previews: Partial<Record<PreviewKind, PreviewComponent>> = {
  client: lazy(() => import('@renderer/client/ClientPreview').then((it) => ({ default: it.ClientPreview }))),
  deal: lazy(() => import('@renderer/deal/DealPreview').then((it) => ({ default: it.DealPreview }))),
};
