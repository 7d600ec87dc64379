import { type FeatureJobs, type FeatureQueries, laterJob } from '@db/serve/handlers';
import { rowsBehind } from './list';
import { readReport } from './report';

export const reportQueries: FeatureQueries<'reports'> = {
  'reports.period': readReport,
  'reports.list': (db, input) => ({ rows: rowsBehind(db, input) }),
};

export const reportJobs: FeatureJobs<'reports'> = {
  'reports.export': laterJob(async () => {
    const { exportReport } = await import('./export');
    return ({ read }, request) => exportReport(read, request);
  }),
};
