import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readProcess } from '@db/settings/read';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import {
  type DocumentContent,
  paperTexts,
  type PaperTexts,
  readContent,
  startContent,
  usualValidity,
} from '@shared/domain/documents';
import type { Language } from '@shared/domain/words';
import { createText } from '@shared/text';
import { documentFacts } from './facts';

/** A new document of the deal before it is kept: filled from what is known, with the usual validity. */
export function proposeDocument(
  db: ReadableDb,
  { dealId, kind, language, today }: ParsedInputOf<'documents.propose'>,
): OutputOf<'documents.propose'> {
  const facts = documentFacts(db, dealId);
  const before = contentOf(db, LAST_OF_KIND, [kind, language]);
  const buyer = contentOf(db, LAST_BUYER, [dealId])?.buyer ?? null;
  const offer = kind === 'proposal' ? null : contentOf(db, OFFER, [dealId]);
  return {
    day: today,
    validUntil: usualValidity(kind, today, readCalendar(db), readProcess(db)),
    currency: facts.deal.currency,
    content: startContent({ kind, facts, texts: textsOf(language), before, offer, buyer }),
  };
}

const contentOf = (db: ReadableDb, sql: string, params: string[]): DocumentContent | null => {
  const row = db.get<{ content: string }>(sql, params);
  return row ? readContent(row.content) : null;
};

const LAST_OF_KIND = `SELECT content FROM documents WHERE kind = ? AND language = ? AND deleted_at IS NULL
  ORDER BY year DESC, serial DESC, version DESC LIMIT 1`;

/** The client's latest paper that names the client otherwise than the card does; of this deal before those of others. */
const LAST_BUYER = `SELECT o.content FROM deals d JOIN documents o ON o.client_id = d.client_id
  WHERE d.id = ? AND o.deleted_at IS NULL
    AND (o.content ->> '$.buyer.details' <> '' OR o.content ->> '$.buyer.name' <> '')
  ORDER BY o.deal_id = d.id DESC, o.id DESC LIMIT 1`;

/** Of a deal's contract and proposals the latest that holds; the contract goes before. */
const OFFER = `SELECT content FROM documents WHERE deal_id = ? AND kind IN ('contract', 'proposal')
    AND deleted_at IS NULL AND state NOT IN ('void', 'rejected') ORDER BY kind, id DESC LIMIT 1`;

const texts = new Map<Language, PaperTexts>();

/** The words of documents in a language; made once. */
export function textsOf(language: Language): PaperTexts {
  const known = texts.get(language);
  if (known) return known;
  const made = paperTexts(createText(language).t, language);
  texts.set(language, made);
  return made;
}
