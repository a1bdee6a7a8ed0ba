// Makes elements. Text is only ever inserted as text, never as HTML.
import type { Segment } from '../query/excerpt';

/** An element with some properties and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Text nodes, and a `mark` element for each word that was found. */
export const nodes = (segments: readonly Segment[]): (Node | string)[] =>
  segments.flatMap(({ text, isMarked }) => (isMarked ? [element('mark', {}, ...breakable(text))] : breakable(text)));

/** Text with a line break opportunity after the slash of a long name, as in the pages' own text. */
function breakable(text: string): (Node | string)[] {
  const parts = text.split('/');
  const last = parts.pop() ?? '';
  return [...parts.flatMap((part) => (/\p{L}{8}$/u.test(part) ? [`${part}/`, element('wbr')] : [`${part}/`])), last];
}
