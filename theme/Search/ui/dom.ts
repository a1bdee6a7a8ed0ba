// Creates elements. Text is always inserted as text, never as HTML.
import type { Segment } from '../query/excerpt';

/** Creates an element with properties and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const created = Object.assign(document.createElement(tag), properties);
  created.append(...children);
  return created;
}

/** Text, with a `mark` element for each marked segment. */
export const nodes = (segments: readonly Segment[]): (Node | string)[] =>
  segments.flatMap(({ text, isMarked }) => (isMarked ? [element('mark', {}, ...breakable(text))] : breakable(text)));

/**
 * Text with a `wbr` element after a slash that follows a long word. In whole pages, HtmlPostProcessor.cs inserts one
 * only between two long words.
 */
function breakable(text: string): (Node | string)[] {
  const parts = text.split('/');
  const last = parts.pop() ?? '';
  return [...parts.flatMap((part) => (/\p{L}{8}$/u.test(part) ? [`${part}/`, element('wbr')] : [`${part}/`])), last];
}
