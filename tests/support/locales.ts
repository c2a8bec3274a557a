import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

type Message = string | ((...values: never[]) => string);

/** Messages by folder of `src/components` and key. */
export type Messages = Readonly<Record<string, Readonly<Record<string, Message>>>>;

const SCREENS = join(process.cwd(), 'src', 'components');
const RESOURCES = join(process.cwd(), 'src', 'webparts', 'assuranceTracker', 'loc');

/** The folders of `src/components` that have locale files, and the files of each. */
export function localeFiles(): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, readonly string[]>();
  for (const folder of readdirSync(SCREENS)) {
    const loc = join(SCREENS, folder, 'loc');
    if (existsSync(loc)) {
      files.set(
        folder,
        readdirSync(loc).map((name) => join(loc, name)),
      );
    }
  }
  return files;
}

/** What the screens say in English. */
export function englishMessages(): Messages {
  return Object.fromEntries(
    [...localeFiles()].map(([folder, files]) => [
      folder,
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is what is tested
      Object.assign({}, ...files.map((file) => (require(file) as { strings: object }).strings)) as Messages[string],
    ]),
  );
}

/** A resource file of SharePoint Framework, by the name of its locale: `en-gb`. */
export function readResource(locale: string): Readonly<Record<string, unknown>> {
  let strings: Readonly<Record<string, unknown>> = {};
  const scope = globalThis as { define?: (names: readonly string[], make: () => typeof strings) => void };
  scope.define = (_names, make) => {
    strings = make();
  };
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- as SharePoint's loader does, whenever it is asked
    jest.isolateModules(() => require(join(RESOURCES, `${locale}.js`)) as unknown);
  } finally {
    delete scope.define;
  }
  return strings;
}

/** The locales that there are resource files for. */
export const LOCALES = readdirSync(RESOURCES)
  .filter((name) => name.endsWith('.js'))
  .map((name) => name.slice(0, -3));

/** The names that the typings of the resource files give, without what English leaves out. */
export function typedResourceKeys(): readonly string[] {
  const typings = readFileSync(join(RESOURCES, 'mystrings.d.ts'), 'utf8');
  return [...typings.matchAll(/^ {2}(\w+): string;$/gm)].map(([, name]) => name ?? '');
}

/** What a message takes: `(board, count)`, `''` for a text. */
function parametersOf(message: Message): string {
  if (typeof message === 'string') {
    return '';
  }
  const [, names = ''] = /^(?:function\s*\w*)?\s*\(?([^)=]*)\)?/.exec(Function.prototype.toString.call(message)) ?? [];
  return `(${names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join(', ')})`;
}

/** Where a translation differs from the English: keys that it lacks or has besides, and messages that take something else. */
export function differencesOf(english: Messages, translation: Messages): readonly string[] {
  const differences: string[] = [];
  for (const [folder, messages] of Object.entries(english)) {
    const translated = translation[folder] ?? {};
    for (const [key, message] of Object.entries(messages)) {
      const other = translated[key];
      if (other === undefined) {
        differences.push(`${folder}.${key} is missing`);
      } else if (parametersOf(other) !== parametersOf(message)) {
        differences.push(
          `${folder}.${key} takes ${parametersOf(other) || 'nothing'} instead of ${parametersOf(message) || 'nothing'}`,
        );
      }
    }
  }
  for (const [folder, messages] of Object.entries(translation)) {
    for (const key of Object.keys(messages).filter((each) => english[folder]?.[each] === undefined)) {
      differences.push(`${folder}.${key} is in no English file`);
    }
  }
  return differences;
}
