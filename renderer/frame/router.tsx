import { BoardScreen } from '@renderer/board/BoardScreen';
import { TodayScreen } from '@renderer/today/TodayScreen';
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router';
import { Frame } from './Frame';
import { loadContactDialogs, loadDealDialogs } from './DialogHosts';
import { NotFound } from './NotFound';
import { searchOf } from './search';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const screens = [
  createRoute({
    getParentRoute: () => root,
    path: '/today',
    validateSearch: searchOf('manager'),
    component: TodayScreen,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/pipeline',
    validateSearch: searchOf('text', 'manager', 'productId', 'sign', 'view', 'segment', 'standing'),
    component: BoardScreen,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/clients',
    validateSearch: searchOf(
      'text',
      'manager',
      'tag',
      'segment',
      'lifecycle',
      'sign',
      'sort',
      'descending',
      'deleted',
    ),
    component: lazyRouteComponent(() => import('@renderer/clients/ClientsScreen'), 'ClientsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/clients/$id',
    validateSearch: searchOf('tab'),
    component: lazyRouteComponent(() => import('@renderer/client/ClientScreen'), 'ClientScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/deals/$id',
    validateSearch: searchOf('tab'),
    component: lazyRouteComponent(() => import('@renderer/deal/DealScreen'), 'DealScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar',
    validateSearch: searchOf('view', 'day', 'manager', 'layers'),
    component: lazyRouteComponent(() => import('@renderer/calendar/CalendarScreen'), 'CalendarScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plan',
    validateSearch: searchOf('week', 'manager', 'view'),
    component: lazyRouteComponent(() => import('@renderer/plan/PlanScreen'), 'PlanScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/session',
    validateSearch: searchOf('id', 'manager'),
    component: lazyRouteComponent(() => import('@renderer/session/SessionScreen'), 'SessionScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    validateSearch: searchOf('period', 'day', 'manager'),
    component: lazyRouteComponent(() => import('@renderer/reports/ReportsScreen'), 'ReportsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/surveys',
    component: lazyRouteComponent(() => import('@renderer/surveys/SurveysScreen'), 'SurveysScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/receivables',
    validateSearch: searchOf('age', 'by', 'clientId'),
    component: lazyRouteComponent(() => import('@renderer/payments/ReceivablesScreen'), 'ReceivablesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/occasions',
    validateSearch: searchOf('weeks', 'kind', 'holiday', 'manager'),
    component: lazyRouteComponent(() => import('@renderer/occasions/OccasionsScreen'), 'OccasionsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/triage',
    validateSearch: searchOf('manager', 'weeks'),
    component: lazyRouteComponent(() => import('@renderer/triage/TriageScreen'), 'TriageScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/import',
    component: lazyRouteComponent(() => import('@renderer/import/ImportScreen'), 'ImportScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    validateSearch: searchOf('section'),
    component: lazyRouteComponent(() => import('@renderer/settings/SettingsScreen'), 'SettingsScreen'),
  }),
] as const;

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today', replace: true });
  },
});

/** The routes of the window. The address lives behind `#`, so it works from any origin. */
export function createWindowRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree: root.addChildren([start, ...screens]),
    history,
    parseSearch: parseSearchWith((text) => text),
    stringifySearch: stringifySearchWith(String),
    defaultPendingMinMs: 0,
    defaultPreload: 'intent',
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWindowRouter>;
  }
}

/** What else is wanted soon: the screens above, then the dialogs, which stand in their own chunks. */
const LATER: readonly (() => unknown)[] = [
  ...screens.map(
    ({ options: { component } }) =>
      () =>
        component && 'preload' in component ? component.preload?.() : undefined,
  ),
  loadContactDialogs,
  loadDealDialogs,
];

/** The first screen has the processor for itself until it has stood for so long, in milliseconds. */
const REST_MS = 1_500;

/**
 * Fetches the code of the other screens while nobody waits for it, so that the first visit is immediate. Resolves when the window has
 * rested after that.
 */
export async function prefetchScreens(later: readonly (() => unknown)[] = LATER): Promise<void> {
  await rest();
  const coming: unknown[] = [];
  for (const fetch of later) {
    await idle();
    // What cannot be fetched is asked for again, and its failure told, at the first visit.
    coming.push(Promise.resolve(fetch()).catch(() => undefined));
  }
  await Promise.all(coming);
  await rest();
  await idle();
}

const rest = () => new Promise((rested) => setTimeout(rested, REST_MS));
const idle = () => new Promise((nobodyWaits) => requestIdleCallback(nobodyWaits));
