import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
/** Attributes whose text the user reads or hears. */
const SPOKEN =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|alt|description|error|label|placeholder|title|nothingFoundMessage|message)$/;
/** Words need a letter; signs and figures (" + ", "·", "→", "12") speak every language. */
const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Texts that a component shows without a catalogue, as "line: text". */
function literalsIn(file: string, source: string): string[] {
  const found: string[] = [];
  const report = (node: Node, text: string): void => {
    if (hasWord(text)) found.push(`${source.slice(0, node.start).split('\n').length}: ${text.trim()}`);
  };
  const visit = (value: unknown, shown: boolean): void => {
    if (Array.isArray(value)) for (const inner of value) visit(inner, shown);
    if (!isNode(value)) return;
    for (const text of shown || value.type === 'JSXText' ? textsOf(value) : []) report(value, text);
    for (const [part, isShown] of partsOf(value, shown)) visit(part, isShown);
  };
  visit(parseSync(file, source).program, false);
  return found;
}

/** The texts that a node itself is. */
function textsOf(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value)];
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type !== 'TemplateLiteral') return [];
  return (node.quasis as Node[]).map((part) => (part.value as { cooked: string }).cooked);
}

/** The nodes inside a node, each with whether its value is shown to the user. */
function partsOf(node: Node, shown: boolean): [unknown, boolean][] {
  switch (node.type) {
    case 'JSXAttribute':
      return [[node.value, SPOKEN.test(String((node.name as Node).name))]];
    case 'JSXElement':
    case 'JSXFragment':
      return [
        [node.openingElement, false],
        [node.children, true],
      ];
    case 'ConditionalExpression':
      return [
        [node.test, false],
        [node.consequent, shown],
        [node.alternate, shown],
      ];
    case 'LogicalExpression':
      return [
        [node.left, false],
        [node.right, shown],
      ];
    default: {
      const through = shown && (node.type === 'JSXExpressionContainer' || node.type === 'TemplateLiteral');
      return Object.values(node).map((inner) => [inner, through]);
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

describe('no text outside the catalogues', () => {
  test('the search finds what it is for and nothing else', () => {
    const source = `
      const A = () => <p title="Tooltip" className="words here">Hello {name} {'there'} {t('key')} {ok ? 'Yes' : t('no')} · 12</p>;
      const B = () => <Input placeholder={\`Find \${it}\`} size="large" data-x="words" aria-label={t('it')}>{list.map((x) => <b key="row">{x}</b>)}</Input>;
      const c = ok && <>{count > 0 && 'some words'}</>;`;
    expect(literalsIn('a.tsx', source).map((line) => line.replace(/^\d+: /, ''))).toEqual([
      'Tooltip',
      'Hello',
      'there',
      'Yes',
      'Find',
      'some words',
    ]);
  });

  const files = globSync('renderer/**/*.tsx', { cwd: root });
  test.each(files)('%s', (file) => {
    expect(literalsIn(file, readFileSync(resolve(root, file), 'utf8'))).toEqual([]);
  });
});
