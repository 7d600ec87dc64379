/**
 * `npm run check:imports [-- FOLDER]`: imports point only to `shared` (architecture.md), no circles, and `shared` keeps
 * out of everything a pure rule must not know. Written here because the usual tool does not read TypeScript 7.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';
import { RULES } from './import-rules.mjs';
import { root } from './setup/paths.mjs';

const ROOMS = ['shared', 'db', 'renderer', 'electron'];
const BUILTIN = new Set(builtinModules);

const checked = resolve(process.argv[2] ?? root);
const files = ROOMS.flatMap((room) => sourcesBelow(join(checked, room)));
const modules = new Map(files.map((file) => [file, readModule(file)]));
const findings = [...modules.values()].flatMap(brokenRules).concat(circles());
for (const finding of findings) process.stdout.write(`${finding}\n`);
process.stdout.write(`imports: ${files.length} files, ${findings.length} broken rules\n`);
process.exitCode = findings.length === 0 && files.length > 0 ? 0 : 1;

function sourcesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What one file imports: `target` is a path from the checkout, `npm:name` or `node:name`; `erased` for types only. */
function readModule(file) {
  const text = readFileSync(file, 'utf8');
  const path = slashed(relative(checked, file));
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) return { path, imports: [], impure: [`${path}: ${errors[0].message}`] };
  const imports = [];
  const impure = [];
  walk(program, (node, own) => {
    const source = importedName(node);
    if (source !== null)
      imports.push({ ...targetOf(source, file), source, erased: isErased(node), line: lineOf(text, node) });
    const reason = path.startsWith('shared/') ? impurity(node, own) : null;
    if (reason) impure.push(`${path}:${lineOf(text, node)} ${reason}`);
  });
  return { path, imports, impure };
}

function importedName(node) {
  const declaration = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
  ];
  if (declaration.includes(node.type))
    return typeof node.source?.value === 'string' ? node.source.value : null;
  if (node.type === 'TSImportType') return node.source?.value ?? node.argument?.literal?.value ?? null;
  return null;
}

function isErased(node) {
  // An import() is loaded later, when the circle is closed already.
  if (['TSImportType', 'ImportExpression'].includes(node.type)) return true;
  const typeOnly = (one) => one.importKind === 'type' || one.exportKind === 'type';
  return typeOnly(node) || (node.specifiers?.length > 0 && node.specifiers.every(typeOnly));
}

/** The clock, chance and the surroundings of a process are arguments of a rule, never asked for. */
function impurity(node, own) {
  const date = (one) => one?.type === 'Identifier' && one.name === 'Date';
  if (node.type === 'NewExpression' && date(node.callee) && node.arguments.length === 0)
    return 'reads the clock (new Date())';
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return null;
  // A parameter or a constant that is called so: a document of the deal, a window of hours.
  if (own.has(node.object.name)) return null;
  const name = `${node.object.name}.${node.property.name}`;
  if (name === 'Date.now') return 'reads the clock (Date.now)';
  if (name === 'Math.random' || node.object.name === 'crypto') return `asks for chance (${name})`;
  return ['window', 'document', 'localStorage', 'globalThis'].includes(node.object.name)
    ? `touches ${name}`
    : null;
}

function targetOf(source, file) {
  const alias = source.match(/^@(shared|db|renderer|electron|test)(\/|$)/);
  if (alias) return { target: fileAt(join(checked, source.slice(1))) };
  if (source.startsWith('.')) return { target: fileAt(resolve(dirname(file), source)) };
  const bare = source.replace(/^node:/, '');
  if (source.startsWith('node:') || BUILTIN.has(bare)) return { target: `node:${bare}` };
  return {
    target: `npm:${source
      .split('/')
      .slice(0, source.startsWith('@') ? 2 : 1)
      .join('/')}`,
  };
}

function fileAt(base) {
  const candidates = [
    base,
    `${base}.ts`,
    `${base}.tsx`,
    `${base}.d.ts`,
    join(base, 'index.ts'),
    join(base, 'index.tsx'),
  ];
  const found = candidates.find((one) => existsSync(one) && statSync(one).isFile());
  return slashed(relative(checked, found ?? base));
}

function brokenRules({ path, imports, impure }) {
  const broken = imports.flatMap((one) =>
    RULES.filter((rule) => rule.of.test(path) && !rule.except?.test(path) && rule.refuses(one.target)).map(
      (rule) => `${path}:${one.line} imports ${one.source}: ${rule.because}`,
    ),
  );
  return [...broken, ...impure];
}

/** Circles among what is left at run time; each is told once, from its first file in the alphabet. */
function circles() {
  const byPath = new Map([...modules.values()].map((module) => [module.path, module]));
  const state = new Map();
  const found = [];
  const visit = (path, trail) => {
    if (state.get(path) === 'done' || !byPath.has(path)) return;
    if (state.get(path) === 'open') {
      found.push(`circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
      return;
    }
    state.set(path, 'open');
    for (const one of byPath.get(path).imports) if (!one.erased) visit(one.target, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of byPath.keys()) visit(path, []);
  return found;
}

/** Visits every node with the names that the functions and blocks around it have given to something of their own. */
function walk(node, seen, own = new Set()) {
  if (Array.isArray(node)) for (const one of node) walk(one, seen, own);
  else if (node && typeof node.type === 'string') {
    seen(node, own);
    const names = ownNames(node);
    const inside = names.length > 0 ? new Set([...own, ...names]) : own;
    for (const [key, child] of Object.entries(node)) if (key !== 'type') walk(child, seen, inside);
  }
}

/** The names of a function's parameters, or of the constants of a block. */
function ownNames(node) {
  if (node.params) return boundBy(node.params.items ?? node.params);
  if (!Array.isArray(node.body)) return [];
  return node.body
    .map((one) => one.declaration ?? one)
    .filter((one) => one.type === 'VariableDeclaration')
    .flatMap((one) => one.declarations.flatMap(({ id }) => boundBy(id)));
}

function boundBy(pattern) {
  if (Array.isArray(pattern)) return pattern.flatMap(boundBy);
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => boundBy(one.value ?? one.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundBy);
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    default:
      return [];
  }
}

function lineOf(text, node) {
  return text.slice(0, node.start).split('\n').length;
}

function slashed(path) {
  return path.split(sep).join('/');
}
