/** Characters of a file's name in a pack; with its folder it stays well below the limit of Windows for a whole path. */
const MOST = 120;

/** What no file system takes, or what makes a name look like another: controls, and marks that turn the direction of writing. */
const NOT_IN_NAMES =
  // eslint-disable-next-line no-control-regex -- control characters are among them
  /["*:<>?/\\|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\.|$)/i;

function split(name: string): readonly [stem: string, extension: string] {
  const extension = /(?<=.)\.[A-Za-z0-9]{1,16}$/.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - extension.length), extension];
}

/**
 * The name as a file of a pack may have it on any system: one name and no path, none of Windows's own, and at most 120
 * characters, its extension kept.
 */
export function packName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(NOT_IN_NAMES, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const [stem, extension] = split(cleaned);
  const cut = [...stem]
    .slice(0, MOST - extension.length)
    .join('')
    .replace(/[\s.]+$/, '');
  const safe = `${cut === '' ? 'file' : cut}${extension}`;
  return DEVICE.test(safe) ? `_${safe}` : safe;
}

/** Gives each name a number where another has it already; names that differ in case alone are the same to Windows. */
export class DistinctNames {
  private readonly taken = new Set<string>();

  /** The name, or the name with `(2)`, `(3)` ... before its extension. `folder` ends with a slash, or is `''`. */
  public take(folder: string, name: string): string {
    const [stem, extension] = split(packName(name));
    let free = `${folder}${stem}${extension}`;
    for (let number = 2; this.taken.has(free.toLowerCase()); number += 1) {
      free = `${folder}${stem} (${number})${extension}`;
    }
    this.taken.add(free.toLowerCase());
    return free;
  }
}
