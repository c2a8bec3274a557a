const compareKey = /[^\x20-\x7e]/;

/**
 * Text as the site's collation (Latin1_General_CI_AS) compares it: case does not count, accents do, trailing spaces do not. Decomposed, so that
 * accented letters sort beside their plain ones.
 */
export const foldText = (text: string): string =>
  (compareKey.test(text) ? text.normalize('NFD') : text).toLowerCase().trimEnd();
