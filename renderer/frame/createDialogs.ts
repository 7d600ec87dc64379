import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { CreateFrom, CreateKind } from './create';

export interface CreateDialogProps {
  readonly from: CreateFrom;
  readonly onClose: () => void;
}
export type CreateDialog = LazyExoticComponent<ComponentType<CreateDialogProps>>;

/**
 * The dialog of each kind of new record; each feature adds its own line, and the menu "New" and the palette offer it:
 * `client: lazy(() => import('@renderer/clients/NewClient').then((it) => ({ default: it.NewClient })))`.
 */
export const createDialogs: Partial<Record<CreateKind, CreateDialog>> = {
  client: lazy(() => import('@renderer/clients/NewClient').then((it) => ({ default: it.NewClient }))),
  person: lazy(() => import('@renderer/client/NewPerson').then((it) => ({ default: it.NewPerson }))),
  product: lazy(() => import('@renderer/products/NewProduct').then((it) => ({ default: it.NewProduct }))),
  activity: lazy(() => import('@renderer/activities/PlanDialog').then((it) => ({ default: it.PlanDialog }))),
  talk: lazy(() => import('@renderer/activities/LogDialog').then((it) => ({ default: it.LogDialog }))),
  deal: lazy(() => import('@renderer/deal/NewDeal').then((it) => ({ default: it.NewDeal }))),
};
