const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex -- these are the very characters that XML 1.0 has no place for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text without the characters that XML 1.0 has no place for (its production `Char`; lone surrogates too): one of
 * them in a file keeps Word and Excel from opening it. Every string of a writer passes through here.
 */
export function clean(words: string): string {
  return words.replace(NOT_IN_XML, '');
}
