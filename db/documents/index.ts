import type { FeatureJobs, FeatureQueries } from '@db/serve/handlers';
import { attachFile } from './attach';
import { documentFacts } from './facts';
import { proposeDocument } from './propose';
import { documentsOfDeal, readDocument } from './read';
import { addTemplate, fillDocument, templates } from './templates';

export { documentCommands } from './commands';
export { askCorrections } from './corrections';
export { copyOut } from './copyOut';

export const documentQueries: FeatureQueries<'documents'> = {
  'documents.ofDeal': (db, { dealId, today }) => documentsOfDeal(db, dealId, today),
  'documents.get': (db, { id, today }) => readDocument(db, id, today),
  'documents.facts': (db, { dealId }) => documentFacts(db, dealId),
  'documents.propose': proposeDocument,
  'documents.templates': (db) => templates(db),
};

export const documentJobs: FeatureJobs<'documents'> = {
  'documents.attach': attachFile,
  'documents.addTemplate': addTemplate,
  'documents.fill': fillDocument,
};
