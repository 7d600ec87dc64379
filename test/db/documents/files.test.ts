import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { copyOut } from '@db/documents';
import { FILE_LIMIT } from '@shared/domain/documents';
import { CuepointError } from '@shared/errors';
import { type TestStore, testStore } from '@test/support/store';
import { wordFile, wordText } from '@test/support/word-file';
import { describe, expect, it, test } from 'vitest';

const TODAY = '2026-11-26';

async function begun(open: TestStore = testStore()) {
  const { call, folder } = open;
  const { id: clientId } = await call('clients.create', { name: 'R&D <Events>', city: 'Ljubljana' });
  const { id: dealId } = await call('deals.create', {
    ...{
      clientId,
      title: 'New Year party',
      amount: 122_000,
      currency: 'EUR',
      direction: 'inbound',
      length: 'short',
    },
    today: TODAY,
  });
  const { currency: _currency, ...proposed } = await call('documents.propose', {
    ...{ dealId, kind: 'proposal', language: 'en', today: TODAY },
  });
  const { id } = await call('documents.create', { dealId, kind: 'proposal', language: 'en', ...proposed });
  /** A file of the user's. */
  const given = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const kept = join(folder, 'documents');
  const files = async () => (await call('documents.get', { id, today: TODAY })).files;
  const first = async () => {
    const [file] = await files();
    if (!file) throw new Error('no file');
    return file;
  };
  return { ...open, clientId, dealId, id, given, kept, files, first, content: proposed.content };
}

const error = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (thrown: unknown) => (thrown instanceof CuepointError ? thrown.data : thrown),
  );

describe('a file of a document', () => {
  it('is copied into the data folder under its hash, and stays when the original goes', async () => {
    const { call, id, given, kept, first, folder, store } = await begun();
    const path = given('contract signed.PDF', 'paper');
    await call('documents.attach', { id, file: { token: path } });
    const hash = createHash('sha256').update('paper').digest('hex');
    expect(readFileSync(join(kept, hash.slice(0, 2), `${hash}.pdf`), 'utf8')).toBe('paper');
    rmSync(path);
    const file = await first();
    expect(file).toMatchObject({ name: 'contract signed.PDF', size: 5, origin: 'given' });
    mkdirSync(join(folder, 'opened'));
    const out = await copyOut(store.reader, kept, file.id, { folder: join(folder, 'opened') });
    expect(out).toEqual({ path: join(folder, 'opened', 'contract signed.PDF'), name: 'contract signed.PDF' });
    expect(readFileSync(out.path, 'utf8')).toBe('paper');
    expect(statSync(out.path).mode & 0o222).toBe(0);
  });

  it('is saved where a link leads', async () => {
    const { call, id, given, kept, first, folder, store } = await begun();
    await call('documents.attach', { id, file: { token: given('contract.pdf', 'paper') } });
    writeFileSync(join(folder, 'shared.pdf'), 'older');
    symlinkSync(join(folder, 'shared.pdf'), join(folder, 'mine.pdf'));
    await copyOut(store.reader, kept, (await first()).id, { path: join(folder, 'mine.pdf') });
    expect(readFileSync(join(folder, 'shared.pdf'), 'utf8')).toBe('paper');
    expect(lstatSync(join(folder, 'mine.pdf')).isSymbolicLink()).toBe(true);
  });

  it.each([
    ['../../evil.pdf', '-..-evil.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['a\u0000b\n.pdf', 'a-b-.pdf'],
    [`${'Ж'.repeat(125)}.pdf`, `${'Ж'.repeat(88)}.pdf`],
    [`${'x'.repeat(290)}.pdf`, `${'x'.repeat(176)}.pdf`],
  ])('is opened under a name that the system takes: %j', async (name, opened) => {
    const { call, id, kept, first, folder, store } = await begun();
    await call('documents.attach', { id, file: { name, bytes: new Uint8Array([1]) } });
    mkdirSync(join(folder, 'opened'));
    const out = await copyOut(store.reader, kept, (await first()).id, { folder: join(folder, 'opened') });
    expect(out.path).toBe(join(folder, 'opened', opened));
    expect(readdirSync(join(folder, 'opened'))).toEqual([opened]);
  });

  it('that cannot be kept says so, also where the folder of documents is none', async () => {
    const { call, id, kept, files } = await begun();
    writeFileSync(kept, 'a file in its place');
    const attached = call('documents.attach', { id, file: { name: 'a.pdf', bytes: new Uint8Array([1]) } });
    expect(await error(attached)).toMatchObject({ code: 'db-failed' });
    expect(await files()).toEqual([]);
  });

  it('that the program made is marked so; one content is there once', async () => {
    const { call, id, kept, files } = await begun();
    const bytes = new TextEncoder().encode('%PDF-1.7');
    await call('documents.attach', { id, file: { name: 'P-2026-001.pdf', bytes } });
    await call('documents.attach', { id, file: { name: 'copy.pdf', bytes } });
    expect((await files()).map(({ name, origin }) => [name, origin])).toEqual([
      ['P-2026-001.pdf', 'made'],
      ['copy.pdf', 'made'],
    ]);
    expect(readdirSync(kept, { recursive: true })).toHaveLength(2);
  });

  test.each(['run.exe', 'page.html', 'start.desktop', 'a.sh', 'plain'])('%s is not kept', async (name) => {
    const { call, id, given, files, kept } = await begun();
    expect(await error(call('documents.attach', { id, file: { token: given(name, 'x') } }))).toEqual({
      ...{ code: 'document-file-kind', detail: { name } },
    });
    expect(await files()).toEqual([]);
    expect(existsSync(kept)).toBe(false);
  });

  it('may be 50 MB at most', async () => {
    const { call, id, given, files } = await begun();
    const path = given('large.pdf', '');
    truncateSync(path, FILE_LIMIT + 1);
    expect(await error(call('documents.attach', { id, file: { token: path } }))).toEqual({
      code: 'document-file-size',
      detail: { limit: '50 MB' },
    });
    expect(await files()).toEqual([]);
  });

  it('must be a file that can be read', async () => {
    const { call, id, folder } = await begun();
    mkdirSync(join(folder, 'folder.pdf'));
    for (const name of ['folder.pdf', 'gone.pdf'])
      expect(
        await error(call('documents.attach', { id, file: { token: join(folder, name) } })),
      ).toMatchObject({
        code: 'document-file-unreadable',
      });
  });

  it('that was deleted or changed outside is told of, and its record stays', async () => {
    const { call, id, given, kept, first, folder, store } = await begun();
    await call('documents.attach', { id, file: { token: given('a.pdf', 'paper') } });
    const file = await first();
    const [place] = readdirSync(kept, { recursive: true }).filter((name) => String(name).endsWith('.pdf'));
    const path = join(kept, String(place));
    const copy = () => error(copyOut(store.reader, kept, file.id, { folder }));
    writeFileSync(path, 'other');
    expect(await copy()).toEqual({ code: 'document-file-changed', detail: { name: 'a.pdf' } });
    writeFileSync(path, 'longer than before');
    expect(await copy()).toEqual({ code: 'document-file-changed', detail: { name: 'a.pdf' } });
    rmSync(path);
    expect(await copy()).toEqual({ code: 'document-file-missing', detail: { name: 'a.pdf' } });
    expect(await first()).toEqual(file);
    // Attached once more, it is whole again.
    await call('documents.attach', { id, file: { token: given('b.pdf', 'paper') } });
    expect(await copy()).toBe('no error');
  });

  it('is known by its id only', async () => {
    const { store, kept, folder } = await begun();
    for (const id of ['../../etc/passwd', '', '019a0000-0000-7000-8000-000000000001'])
      expect(await error(copyOut(store.reader, kept, id, { folder }))).toMatchObject({ code: 'not-found' });
  });

  it('is taken off and comes back by undo, with its content', async () => {
    const { call, id, given, kept, first, files, folder, store, tables } = await begun();
    await call('documents.attach', { id, file: { token: given('a.pdf', 'paper') } });
    const [file, before] = [await first(), tables()];
    await call('documents.removeFile', { id: file.id });
    expect(await files()).toEqual([]);
    await call('history.undo', {});
    expect(tables()).toEqual(before);
    expect((await copyOut(store.reader, kept, file.id, { folder })).name).toBe('a.pdf');
  });
});

describe("a user's Word template", () => {
  it('is filled with fields and lists and attached to the document', async () => {
    const { call, id, given, content, first, kept, store, folder } = await begun();
    const lines = [
      { title: 'Hall', unit: 'h', quantity: 5500, price: 10_000, vatRate: 2200 },
      { title: 'Band "A & B"', unit: '', quantity: 1000, price: 67_000, vatRate: null },
    ];
    await call('documents.update', { id, content: { ...content, lines, people: 'Anna\nBoris' } });
    const path = given(
      'Our offer.docx',
      wordFile([
        'Offer {number} for {client_name}',
        'Total {total}, VAT {vat}',
        '{#lines}',
        '{position}. {title}: {quantity} {unit} = {total} ({number})',
        '{/lines}',
        '{company_name}{people}',
      ]),
    );
    const template = await call('documents.addTemplate', { kind: 'proposal', token: path });
    expect(template).toMatchObject({ name: 'Our offer', fileName: 'Our offer.docx', kind: 'proposal' });
    const filled = await call('documents.fill', { id, templateId: template.id });
    expect(filled).toMatchObject({ name: 'P-2026-001.docx', empty: ['company_name'] });
    const { path: out } = await copyOut(store.reader, kept, filled.fileId, { folder });
    expect(wordText(readFileSync(out))).toEqual([
      'Offer P-2026-001 for R&amp;D &lt;Events&gt;',
      'Total €1,220.00, VAT €99.18',
      '1. Hall: 5.5 h = €550.00 (P-2026-001)',
      '2. Band &quot;A &amp; B&quot;: 1  = €670.00 (P-2026-001)',
      'Anna\nBoris',
    ]);
    expect((await first()).origin).toBe('made');
    expect((await call('documents.get', { id, today: TODAY })).templateId).toBe(template.id);
  });

  test.each([
    ['an unknown field', ['{client_nme}'], 'template-fields', ['{client_nme}']],
    ['a field of a list outside of it', ['{quantity}'], 'template-fields', ['{quantity}']],
    ['an unknown list', ['{#guests}', 'x', '{/guests}'], 'template-fields', ['{#guests}']],
    ['raw XML', ['{@client_name}'], 'template-fields', ['{@client_name}']],
    [
      'what every object has',
      ['{constructor}{__proto__}'],
      'template-fields',
      ['{constructor}', '{__proto__}'],
    ],
    ['a list without an end', ['{#lines}', '{title}'], 'template-syntax', ['{lines}']],
    ['a field without an end', ['{client_name'], 'template-syntax', ['{client_name}']],
  ] as const)('with %s is refused, and nothing is kept of it', async (_what, paragraphs, code, fields) => {
    const { call, given, tables } = await begun();
    const before = tables();
    const path = given('t.docx', wordFile(paragraphs));
    expect(await error(call('documents.addTemplate', { kind: 'proposal', token: path }))).toEqual({
      ...{ code, detail: { name: 't.docx', fields } },
    });
    expect(tables()).toEqual(before);
  });

  it('that is broken, a bomb or no Word file at all is refused with its sentence', async () => {
    const { call, given } = await begun();
    const add = (name: string, content: string | Uint8Array) =>
      error(call('documents.addTemplate', { kind: 'proposal', token: given(name, content) }));
    const broken = (name: string) => ({ code: 'template-broken', detail: { name } });
    expect(await add('text.docx', 'no archive')).toEqual(broken('text.docx'));
    expect(await add('a.pdf', 'paper')).toEqual(broken('a.pdf'));
    const whole = wordFile(['{client_name}']);
    expect(await add('cut.docx', whole.slice(0, whole.length / 2))).toEqual(broken('cut.docx'));
    const damaged = whole.slice();
    damaged.fill(0x20, 60, 90);
    expect(await add('damaged.docx', damaged)).toEqual(broken('damaged.docx'));
    expect(await add('xml.docx', wordFile([], { 'word/document.xml': 'hello' }))).toEqual(broken('xml.docx'));
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document></w:document>';
    expect(await add('dtd.docx', wordFile([], { 'word/document.xml': entities }))).toEqual(
      broken('dtd.docx'),
    );
    const bomb = wordFile(['{client_name}'], { 'word/media/image1.png': new Uint8Array(140 * 1024 * 1024) });
    expect(await add('bomb.docx', bomb)).toEqual({ code: 'template-too-large', detail: { limit: '128 MB' } });
  });

  it('whose file was deleted or changed outside fills nothing, and the record stays', async () => {
    const { call, id, given, kept, tables } = await begun();
    const template = await call('documents.addTemplate', {
      ...{ kind: 'proposal', token: given('t.docx', wordFile(['{number}'])) },
    });
    const [place] = readdirSync(kept, { recursive: true }).filter((name) => String(name).endsWith('.docx'));
    const before = tables();
    writeFileSync(join(kept, String(place)), wordFile(['{number} changed']));
    expect(await error(call('documents.fill', { id, templateId: template.id }))).toEqual({
      code: 'document-file-changed',
      detail: { name: 't.docx' },
    });
    rmSync(join(kept, String(place)));
    expect(await error(call('documents.fill', { id, templateId: template.id }))).toEqual({
      code: 'document-file-missing',
      detail: { name: 't.docx' },
    });
    expect(tables()).toEqual(before);
  });

  it('can be renamed and removed, and undo brings it back', async () => {
    const { call, given } = await begun();
    const token = given('t.docx', wordFile(['{number}']));
    const { id } = await call('documents.addTemplate', { kind: 'proposal', token });
    await call('documents.renameTemplate', { id, name: 'Short offer' });
    await call('documents.removeTemplate', { id });
    expect(await call('documents.templates', {})).toEqual([]);
    await call('history.undo', {});
    expect((await call('documents.templates', {})).map(({ name }) => name)).toEqual(['Short offer']);
  });
});
