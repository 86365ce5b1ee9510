import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { parseSync } from 'vite';
import { projectRoot } from '@/build/vite-shared.ts';

/** Key → the forms of its text: one, or those of a plural. */
export type Texts = ReadonlyMap<string, readonly string[]>;

interface Source {
  path: string;
  text: string;
}

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export function parseTexts(yaml: string): Texts {
  return new Map(
    parseMessagesText(yaml, 'YAML')
      .filter(({ key }) => !key[0]?.startsWith('@@'))
      .map((message) => [message.key.join('.'), message.type === 'plural' ? Object.values(message.plurals) : [message.message ?? '']]),
  );
}

export function readTexts(language: 'en' | 'de'): Texts {
  return parseTexts(readFileSync(join(projectRoot, `locales/${language}.yml`), 'utf8'));
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Calls `see` with every node of a file and the nodes around it, outermost first. */
function walk({ path, text }: Source, see: (node: Node, around: readonly Node[]) => void): void {
  const visit = (value: unknown, around: readonly Node[]): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, around);
    if (!isNode(value) || value.type === 'ImportDeclaration' || value.type === 'TSLiteralType') return;
    see(value, around);
    for (const [key, child] of Object.entries(value)) if (key !== 'parent') visit(child, [...around, value]);
  };
  visit(parseSync(path, text).program, []);
}

const nameOf = (node: Node | null): string => (typeof node?.['name'] === 'string' ? node['name'] : '');

const calls = (node: Node | undefined, names: RegExp): boolean => {
  const callee = node?.type === 'CallExpression' && isNode(node['callee']) ? node['callee'] : null;
  return callee !== null && names.test(nameOf(callee));
};

/** What is said to the background has names like keys. */
const MESSAGES = /^(?:ask|call|sendMessage)$/;

/** All string literals of the files that may be keys: `keys` those that `t()` gets at once, `all` also those that wait in tables. */
export function literals(files: readonly Source[]): { keys: Set<string>; all: Set<string> } {
  const found = { keys: new Set<string>(), all: new Set<string>() };
  for (const file of files) {
    // t() itself, and what of the manifest is a text.
    for (const [, key = ''] of file.text.matchAll(/__MSG_(\w+)__/g)) found.all.add(key.replaceAll('_', '.'));
    if (!/language\/t\.ts'|from '\.\/t\.ts'|getMessage\(/.test(file.text)) continue;
    walk(file, (node, around) => {
      if (node.type !== 'Literal' || typeof node['value'] !== 'string' || calls(around.at(-1), MESSAGES)) return;
      found.all.add(node['value']);
      const call = around.findLast(({ type }) => type === 'CallExpression');
      const [key] = call && calls(call, /^t$/) ? (call['arguments'] as Node[]) : [];
      if (key && node.start >= key.start && node.end <= key.end && /^[\w.]+$/.test(node['value'])) found.keys.add(node['value']);
    });
  }
  return found;
}

/** Calls of `t()` that are made while a module is loaded, when the language is not known yet: `path: code`. */
export function tooEarly(files: readonly Source[]): string[] {
  const found: string[] = [];
  for (const file of files)
    walk(file, (node, around) => {
      if (/await (?:Promise\.all\(\[)?startLanguage\(\)/.test(file.text.slice(0, node.start))) return;
      if (calls(node, /^t$/) && !around.some(({ type }) => /Function/.test(type)))
        found.push(`${file.path}: ${file.text.slice(node.start, node.end)}`);
    });
  return found;
}

const placeholdersOf = (forms: readonly string[]): string =>
  [...new Set(forms.flatMap((form) => form.match(/\{\w+\}|\$\d/g) ?? []))].sort().join(' ');

/** Keys whose texts do not hold the same places, in any of their forms, and those of which one language has a plural only. */
export function differingPlaces(one: Texts, other: Texts): string[] {
  return [...one].flatMap(([key, forms]) => {
    const others = other.get(key);
    if (!others) return [];
    return placeholdersOf(forms) === placeholdersOf(others) && forms.length === others.length ? [] : [key];
  });
}

/** Keys that say the same in both languages. */
export function sameTexts(one: Texts, other: Texts): string[] {
  return [...one].filter(([key, forms]) => forms.join('|') === other.get(key)?.join('|')).map(([key]) => key);
}

/** Attributes and properties that are read or heard. */
const SPOKEN =
  /^(?:aria-label|aria-description|aria-valuetext|title|placeholder|alt|label|hint|summary|lead|legend|heading|about|text|action|name|all)$/;
/** Attributes with such a name whose values are no words: of a field, of an icon. */
const SILENT_ELEMENTS = /^(?:input|Icon|meta|form)$/;
const WORDS = /\p{L}{2}/u;
/** What is written as a sentence in code that draws nothing itself. */
const SENTENCE = /^[A-Z“„][\p{L}’'-]*(?: [\p{L}\d“„(]|[.!…]$)/u;

function elementName(node: Node | undefined): string {
  return nameOf(isNode(node?.['name']) ? node['name'] : null);
}

/** The attribute that a literal is a value of, else null: `aria-label={wide ? 'One' : 'Two'}` too. */
function attributeOf(around: readonly Node[]): { name: string; element: string } | null {
  const at = around.findLastIndex(({ type }) => type === 'JSXAttribute');
  if (at < 0 || around.slice(at).some(({ type }) => /^(?:CallExpression|BinaryExpression|.*Function.*|JSXElement)$/.test(type)))
    return null;
  return { name: elementName(around[at]), element: elementName(around[at - 1]) };
}

/** Whether an expression is drawn as it is: a child of an element, through conditions at most. */
function isDrawn(around: readonly Node[]): boolean {
  const at = around.findLastIndex(({ type }) => type === 'JSXExpressionContainer');
  if (at < 1 || !/^JSX(?:Element|Fragment)$/.test(around[at - 1]?.type ?? '')) return false;
  return around
    .slice(at + 1)
    .every(({ type }) => /^(?:ConditionalExpression|LogicalExpression|ParenthesizedExpression|TemplateLiteral)$/.test(type));
}

const wordsOf = (node: Node): string | null => {
  if (node.type === 'JSXText' || node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral') return null;
  return (node['quasis'] as { value: { raw: string } }[]).map(({ value }) => value.raw).join('…');
};

/** Text that people would read and that stands in the code: `path: text`. */
export function literalTexts(files: readonly Source[]): string[] {
  const found: string[] = [];
  for (const file of files)
    walk(file, (node, around) => {
      const words = wordsOf(node)?.trim().replace(/\s+/g, ' ');
      if (!words || !WORDS.test(words)) return;
      if (around.some((outer) => calls(outer, /^(?:t|ask|call)$/))) return;
      const attribute = node.type === 'JSXText' ? null : attributeOf(around);
      const isSpoken = attribute !== null && SPOKEN.test(attribute.name) && !SILENT_ELEMENTS.test(attribute.element);
      if (node.type === 'JSXText' || isSpoken || (attribute === null && (isDrawn(around) || SENTENCE.test(words))))
        found.push(`${file.path}: ${words}`);
    });
  return found;
}
