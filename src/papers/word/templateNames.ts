import { XmlElement } from 'docx';
import { elementsOf } from './xmlElements';

type Parts = ReadonlyMap<string, XmlElement>;

/** Of docProps/app.xml (ECMA-376-1, 22.2.2): who or what a file comes from, and paths that hold the name of an account. */
const FROM_WHOM = /^(?:\w+:)?(?:Manager|Company|HyperlinkBase|Template)$/;

/** Parts of customXml that name people: sources of a bibliography, and properties that SharePoint gave the file. */
const NAMING = /^(?:\w+:)?(?:Sources|properties|UserInfo|Author|Authors)$/;

const ATTACHED = /\/attachedTemplate$/;

/** Whether the template names those who commented on it or changed it, also where comments and changes have gone. */
export function namesPeople(parts: Parts): boolean {
  const people = parts.get('word/people.xml');
  return people !== undefined && /"name":"(?:\w+:)?person"/.test(JSON.stringify(people.elements ?? []));
}

function keepOnly(element: XmlElement, isKept: (each: XmlElement) => boolean): void {
  element.elements = element.elements?.filter(isKept);
}

function rootsOf(part: XmlElement | undefined): readonly XmlElement[] {
  return elementsOf(part).filter(({ type }) => type === 'element');
}

function hasNaming(element: XmlElement): boolean {
  return elementsOf(element).some((each) => NAMING.test(each.name ?? '') || hasNaming(each));
}

/** Empties the document properties other than those that a paper replaces, and drops the path of the template's own template. */
export function dropProperties(parts: Parts): void {
  rootsOf(parts.get('docProps/app.xml')).forEach((root) => keepOnly(root, ({ name }) => !FROM_WHOM.test(name ?? '')));
  rootsOf(parts.get('docProps/custom.xml')).forEach((root) => keepOnly(root, () => false));
  for (const [path, part] of parts) {
    if (/^customXml\/item\d+\.xml$/.test(path) && hasNaming(part)) {
      rootsOf(part).forEach((root) => keepOnly(root, () => false));
    }
  }
  rootsOf(parts.get('word/settings.xml')).forEach((root) =>
    keepOnly(root, ({ name }) => name !== 'w:attachedTemplate'),
  );
  rootsOf(parts.get('word/_rels/settings.xml.rels')).forEach((root) =>
    keepOnly(root, ({ attributes }) => !ATTACHED.test(String(attributes?.['Type'] ?? ''))),
  );
}
