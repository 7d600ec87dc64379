import type { ReadableDb } from '@db/connection/sqlite';
import type { BoardColumn } from '@shared/contract/board';
import { nameKey } from '@shared/domain/names';
import { STAGES } from '@shared/domain/words';

/**
 * The cards whose client's name or deal's title contains the text, by column; null when there is no text to look for. A
 * text that is rare is found through the full-text index; a common or very short one by looking at the cards on the board.
 */
export function hitsOf(db: ReadableDb, typed: string): ReadonlyMap<BoardColumn, readonly string[]> | null {
  const text = nameKey(typed);
  if (text === '') return null;
  const docs = text.length < TRIGRAM ? null : docsOf(db, text);
  const hits = new Map<BoardColumn, string[]>(
    [...STAGES, 'between-sales' as const].map((column) => [column, []]),
  );
  const found = docs
    ? db.all<Hit>(BY_DOCUMENT, { docs: JSON.stringify(docs) })
    : db.all<Hit>(BY_LOOKING, { text });
  for (const { id, column } of found) hits.get(column)?.push(id);
  return hits;
}

interface Hit {
  readonly id: string;
  readonly column: BoardColumn;
}

const TRIGRAM = 3;
/** Beyond so many documents, looking at the cards on the board is faster than following each document. */
const MANY = 3000;

/** Documents with the text inside; null when they are too many. Their order does not matter, so none is asked for. */
function docsOf(db: ReadableDb, text: string): number[] | null {
  const docs = db.all<{ doc: number }>(
    'SELECT rowid AS doc FROM search_text WHERE search_text MATCH ? LIMIT ?',
    [`"${text}"`, MANY + 1],
  );
  return docs.length > MANY ? null : docs.map(({ doc }) => doc);
}

const BY_DOCUMENT = `
  SELECT s.deal_id AS id, s.stage AS column FROM json_each(:docs) j JOIN search_ref r ON r.doc = j.value
    JOIN deal_state s ON s.deal_id = r.ref WHERE r.kind = 'deal' AND s.on_board
  UNION
  SELECT s.deal_id, s.stage FROM json_each(:docs) j JOIN search_ref r ON r.doc = j.value
    JOIN deal_state s ON s.client_id = r.ref WHERE r.kind = 'client' AND s.on_board
  UNION ALL
  SELECT s.client_id, 'between-sales' FROM json_each(:docs) j JOIN search_ref r ON r.doc = j.value
    JOIN client_state s ON s.client_id = r.ref WHERE r.kind = 'client' AND s.live AND s.lifecycle = 'between-sales'`;

const BY_LOOKING = `
  SELECT s.deal_id AS id, s.stage AS column FROM deal_state s JOIN deals d ON d.id = s.deal_id
    JOIN client_state c ON c.client_id = s.client_id
    WHERE s.on_board AND (instr(d.title_key, :text) OR instr(c.name_key, :text))
  UNION ALL
  SELECT s.client_id, 'between-sales' FROM client_state s
    WHERE s.live AND s.lifecycle = 'between-sales' AND instr(s.name_key, :text)`;
