// Text into pages: it only ever goes in as text.
import type { Segment } from '../query/excerpt';

/** An element with some properties and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Text with the words that were found in `mark`. */
export const nodes = (segments: readonly Segment[]): (Node | string)[] =>
  segments.flatMap(({ text, isMarked }) => (isMarked ? [element('mark', {}, ...breakable(text))] : breakable(text)));

/** Text that may break after the slash of a long name, as the pages' own text may. */
function breakable(text: string): (Node | string)[] {
  const parts = text.split('/');
  const last = parts.pop() ?? '';
  return [...parts.flatMap((part) => (/\p{L}{8}$/u.test(part) ? [`${part}/`, element('wbr')] : [`${part}/`])), last];
}
