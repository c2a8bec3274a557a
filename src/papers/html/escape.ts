import { clean } from '../xmlText';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text for an element's content or a quoted attribute. */
export function escapeHtml(words: string): string {
  return clean(words).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** The address, escaped, if it is one that a page may link to: http, https or mailto. */
export function safeAddress(url: string): string | undefined {
  const trimmed = clean(url).trim();
  // eslint-disable-next-line no-control-regex -- browsers drop these characters, so that they can hide a scheme
  return /^(https?:\/\/|mailto:)[^\s\u0000-\u001f]+$/i.test(trimmed) ? escapeHtml(trimmed) : undefined;
}
