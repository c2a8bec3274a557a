import { XmlElement } from 'docx';

/** The elements inside an element, none where it has none. */
export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.elements ?? [];
}

/** The first element of that name directly inside. */
export function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((each) => each.name === name);
}

/** The elements of that name at any depth, in reading order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)]);
}

/** The text inside, without its formatting. */
export function textOf(element: XmlElement): string {
  return element.type === 'text' ? String(element.text ?? '') : elementsOf(element).map(textOf).join('');
}

/** An attribute that gives a length, in twips (twentieths of a point); `undefined` where it gives none. */
export function twips(element: XmlElement | undefined, attribute: string): number | undefined {
  const value = Number(element?.attributes?.[attribute]);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
