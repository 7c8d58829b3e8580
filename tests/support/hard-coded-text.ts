/** Finds sentences for people that stand in code instead of in src/look/words. */
import { parseSync } from 'vite';

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** What a reader sees or hears, whatever it says. */
const spokenAttributes = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title']);
for (const name of ['alt', 'placeholder', 'label', 'summary']) spokenAttributes.add(name);
const spokenProperties = new Set(['title', 'textContent', 'innerText', 'ariaLabel', 'placeholder', 'alt']);

const hasWord = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Begins as a sentence does and goes on with another word, or ends as one does. Ids, classes and selectors do neither. */
const isSentence = (text: string): boolean =>
  /^\s*\p{Lu}\p{Ll}*[,:]?\s+\p{L}/u.test(text) || /\p{L}{2,}\s+\p{L}+[.!?…]\s*$/u.test(text);

/** What is said to developers: an error that is thrown, a line of the console. */
const isForDevelopers = ({ type, callee }: Node): boolean => {
  if (type !== 'NewExpression' && type !== 'CallExpression') return false;
  const { name, object } = callee as { name?: string; object?: { name?: string } };
  return (type === 'NewExpression' && /Error$/.test(name ?? '')) || object?.name === 'console';
};

/** The plain texts an expression can give: of a literal, of a template, of both ways of a choice. */
function textsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : [];
  if (node.type === 'TemplateElement') return [(node['value'] as { cooked: string }).cooked];
  const parts = ['quasis', 'consequent', 'alternate', 'left', 'right', 'expression'].flatMap((key) => node[key] ?? []);
  return parts.flatMap(textsOf);
}

/** What is said at once by this node, judged by where it stands. */
function spokenBy(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node['value'])];
  if (node.type === 'JSXExpressionContainer') return textsOf(node['expression']);
  if (node.type !== 'AssignmentExpression') return [];
  const { property } = node['left'] as { property?: { name?: string } };
  return spokenProperties.has(property?.name ?? '') ? textsOf(node['right']) : [];
}

/** Every sentence for people that is written out in a piece of code. Throws where the code cannot be read. */
export function hardCoded(code: string, file = 'code.tsx'): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (isForDevelopers(node) || node.type === 'ImportDeclaration' || node.type.startsWith('TS')) return;
    if (node.type === 'JSXAttribute') {
      const { name } = node['name'] as { name: string };
      const texts = textsOf(node['value']);
      found.push(...texts.filter(spokenAttributes.has(name) ? hasWord : isSentence));
      for (const inner of Object.values(node['value'] ?? {})) if (isNode(inner)) visit(inner);
      return;
    }
    found.push(...spokenBy(node).filter(hasWord));
    found.push(...(node.type === 'Literal' || node.type === 'TemplateElement' ? textsOf(node).filter(isSentence) : []));
    for (const value of Object.values(node)) for (const inner of [value].flat()) if (isNode(inner)) visit(inner);
  };
  const { program, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(errors[0].message);
  visit(program as unknown as Node);
  return [...new Set(found.map((text) => text.trim().replace(/\s+/g, ' ')))];
}
