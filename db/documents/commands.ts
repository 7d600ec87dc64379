import { askAboutNextVersion, removeRounds, restoreRounds, wasAskedAbout } from '@db/approvals';
import { settleDeal } from '@db/points';
import type { FeatureCommands } from '@db/serve/handlers';
import { readCalendar, readProcess } from '@db/settings/read';
import {
  canHaveNext,
  isEditable,
  readContent,
  usualValidity,
  versionedNumber,
} from '@shared/domain/documents';
import { CuepointError } from '@shared/errors';
import { assertNumberFree, giveNumber } from './numbers';
import { takeStep } from './steps';
import { amountOf, assertWritten, dealOf, type StoredDocument, storedDocument } from './store';
import { storedTemplate } from './templates';

export const documentCommands: FeatureCommands<'documents'> = {
  'documents.create': (context, { dealId, kind, ...written }) => {
    const { db, now, newId, label } = context;
    const deal = dealOf(db, dealId);
    assertWritten(kind, written.content, written);
    const given = giveNumber(db, kind, written.day);
    const id = newId();
    db.one(
      `INSERT INTO documents (id, client_id, deal_id, kind, number, year, serial, language, day, valid_until, amount, currency,
         content, created_at)
       VALUES (:id, :clientId, :dealId, :kind, :number, :year, :serial, :language, :day, :validUntil, :amount, :currency,
         :content, :now)`,
      {
        ...{ ...given, id, dealId, kind, now },
        clientId: deal.clientId,
        currency: deal.currency,
        language: written.language,
        day: written.day,
        validUntil: written.validUntil,
        amount: amountOf(kind, written.content),
        content: JSON.stringify(written.content),
      },
    );
    settleDeal(context, dealId);
    label({ number: given.number });
    return { id, number: given.number };
  },

  'documents.update': (context, { id, ...changed }) => {
    const { db, label } = context;
    const before = storedDocument(db, id);
    if (!isEditable(standing(before))) {
      if (before.state !== 'draft') throw refused(before, 'edit');
      throw new CuepointError('document-decided', { number: versionedNumber(before) });
    }
    const content = changed.content ?? readContent(before.content);
    const day = changed.day ?? before.day;
    const validUntil = changed.validUntil === undefined ? before.validUntil : changed.validUntil;
    assertWritten(before.kind, content, { day, validUntil });
    const number = changed.number ?? before.number;
    assertNumberFree(db, before.kind, number, before);
    db.one(
      `UPDATE documents SET number = ?, language = ?, day = ?, valid_until = ?, amount = ?, content = ? WHERE id = ?`,
      [
        number,
        changed.language ?? before.language,
        day,
        validUntil,
        amountOf(before.kind, content),
        JSON.stringify(content),
        id,
      ],
    );
    settleDeal(context, before.dealId);
    label({ number: versionedNumber({ number, version: before.version }) });
    return { id };
  },

  'documents.step': takeStep,

  'documents.nextVersion': (context, { id, today }) => {
    const { db, now, newId, label } = context;
    const before = storedDocument(db, id);
    // A draft that approvers have seen is changed by a version of its own.
    const seen = before.latest === 1 && wasAskedAbout(db, id);
    if (!seen && !canHaveNext(standing(before))) throw refused(before, 'next');
    // A version that was deleted keeps its place.
    const version =
      db.value<number>('SELECT max(version) FROM documents WHERE kind = ? AND year = ? AND serial = ?', [
        before.kind,
        before.year,
        before.serial,
      ]) + 1;
    const next = newId();
    db.one(
      `INSERT INTO documents (id, client_id, deal_id, kind, number, year, serial, version, previous_id, language, day,
         valid_until, amount, currency, template_id, content, created_at)
       SELECT :next, client_id, deal_id, kind, number, year, serial, :version, id, language, :today, :validUntil, amount,
         currency, template_id, content, :now FROM documents WHERE id = :id`,
      {
        ...{ id, next, version, today, now },
        validUntil: usualValidity(before.kind, today, readCalendar(db), readProcess(db)),
      },
    );
    askAboutNextVersion(context, { previousId: id, documentId: next, today });
    settleDeal(context, before.dealId);
    label({ number: versionedNumber({ number: before.number, version }) });
    return { id: next };
  },

  'documents.remove': (context, { id }) => {
    const { db, now, label } = context;
    const before = storedDocument(db, id);
    // What has gone out is part of what happened: it can be made void, not deleted.
    if (before.state !== 'draft' && before.state !== 'void') throw refused(before, 'delete');
    db.one('UPDATE documents SET deleted_at = ? WHERE id = ?', [now, id]);
    removeRounds(context, id);
    settleDeal(context, before.dealId);
    label({ number: versionedNumber(before) });
    return { id };
  },

  'documents.restore': (context, { id }) => {
    const { db, label } = context;
    const row = db.get<{ dealId: string; number: string; version: number; mark: string }>(
      'SELECT deal_id AS dealId, number, version, deleted_at AS mark FROM documents WHERE id = ? AND deleted_at IS NOT NULL',
      [id],
    );
    if (!row) throw new CuepointError('not-found', { what: 'document', id });
    dealOf(db, row.dealId);
    db.one('UPDATE documents SET deleted_at = NULL WHERE id = ?', [id]);
    restoreRounds(context, id, row.mark);
    settleDeal(context, row.dealId);
    label({ number: versionedNumber(row) });
    return { id };
  },

  'documents.removeFile': ({ db, label }, { id }) => {
    const file = db.get<{ name: string }>('SELECT name FROM document_files WHERE id = ?', [id]);
    if (!file) throw new CuepointError('not-found', { what: 'file', id });
    db.one('DELETE FROM document_files WHERE id = ?', [id]);
    label({ name: file.name });
    return { id };
  },

  'documents.renameTemplate': ({ db, label }, { id, name }) => {
    storedTemplate(db, id);
    db.one('UPDATE templates SET name = ? WHERE id = ?', [name, id]);
    label({ name });
    return { id };
  },

  'documents.removeTemplate': ({ db, now, label }, { id }) => {
    label({ name: storedTemplate(db, id).name });
    db.one('UPDATE templates SET deleted_at = ? WHERE id = ?', [now, id]);
    return { id };
  },
};

const standing = ({ state, decided, latest }: StoredDocument) => ({
  state,
  decided: decided === 1,
  latest: latest === 1,
});

const refused = (document: { number: string; version: number; state: string }, step: string) =>
  new CuepointError('document-step', { number: versionedNumber(document), state: document.state, step });
