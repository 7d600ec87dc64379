import type { DocumentKind } from '@shared/domain/words';
import { act } from './act';
import { aboutOf, type Making } from './common';
import { contract } from './contract';
import { documentHtml } from './html';
import { invoice } from './invoice';
import { minutes } from './minutes';
import type { DocumentModel, Part } from './model';
import { proposal } from './proposal';
import { questionnaire } from './questionnaire';

export type { Making } from './common';
export type { DocumentModel, Part } from './model';
export type { PrintedDocument } from './printed';
export { buyerOf } from './printed';

/** The built-in template of each kind. */
const TEMPLATES: Readonly<Record<DocumentKind, (making: Making) => Part[]>> = {
  minutes,
  proposal,
  contract,
  invoice,
  act,
  questionnaire,
};

/** A document as plain parts in its own language. */
function documentModel(making: Making): DocumentModel {
  const { document, facts, texts } = making;
  const { company } = facts;
  return {
    from: {
      name: company.name || company.legalName,
      lines: [company.phone, company.email, company.website].filter((line) => line !== ''),
    },
    title: texts.t(`documents:paper.titles.${document.kind}`),
    about: aboutOf(making),
    subject: document.content.subject,
    parts: TEMPLATES[document.kind](making),
  };
}

/** The page of a document for its preview and its PDF. */
export const documentPage = (making: Making): string =>
  documentHtml(documentModel(making), { paper: making.facts.paper, language: making.document.language });
