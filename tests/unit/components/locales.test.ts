import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseTranslation, translated } from '../../../src/components/locale/translated';
import type { Messages } from '../../support/locales';
import {
  LOCALES,
  differencesOf,
  englishMessages,
  localeFiles,
  readResource,
  typedResourceKeys,
} from '../../support/locales';

const english = englishMessages();

/** Screens in a locale without a translation of them are English. */
function screensOf(locale: string): Messages {
  return (readResource(locale)['Screens'] as Messages | undefined) ?? english;
}

describe('differencesOf', () => {
  it('finds each way in which a translation can differ', () => {
    const original: Messages = {
      Register: { title: 'Title', due: (day: string) => `due ${day}`, count: (count: number) => `${count} rows` },
      Shell: { papers: 'Papers' },
    };
    const broken: Messages = {
      Register: {
        title: (count: number) => `Teitl ${count}`,
        due: (words: string) => `erbyn ${words}`,
        extra: 'Ychwanegol',
      },
      Sheel: { papers: 'Papurau' },
    };
    expect(differencesOf(original, broken)).toEqual([
      'Register.title takes (count) instead of nothing',
      'Register.due takes (words) instead of (day)',
      'Register.count is missing',
      'Shell.papers is missing',
      'Register.extra is in no English file',
      'Sheel.papers is in no English file',
    ]);
  });

  it.each(LOCALES)('finds nothing in %s', (locale) => {
    expect(differencesOf(english, screensOf(locale))).toEqual([]);
  });
});

describe('the resource files of the web part', () => {
  it.each(LOCALES)('have in %s the keys that the typings name', (locale) => {
    const keys = Object.keys(readResource(locale)).filter((key) => key !== 'Screens');
    expect(keys.length).toBeGreaterThan(0);
    expect([...keys].sort()).toEqual([...typedResourceKeys()].sort());
  });
});

describe('the English of the screens', () => {
  it.each([...localeFiles().keys()])('is used, all of it, in %s', (folder) => {
    const path = join(process.cwd(), 'src', 'components', folder);
    const sources = readdirSync(path)
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(path, name), 'utf8'))
      .join('\n');
    const used = new Set([...sources.matchAll(/\bstrings\.(\w+)/g)].map(([, key]) => key));
    expect(Object.keys(english[folder] ?? {}).filter((key) => !used.has(key))).toEqual([]);
  });

  it('has one meaning for each key of a folder', () => {
    for (const [folder, files] of localeFiles()) {
      const keys = files.flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key ?? ''),
      );
      const several = [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
      const messages = files.map((file) => readFileSync(file, 'utf8'));
      for (const key of several) {
        const lines = messages.flatMap(
          (text) => new RegExp(`^ {2}${key}:[^]*?(?=^ {2}\\w+:|^\\}\\))`, 'm').exec(text) ?? [],
        );
        expect({ folder, key, meanings: new Set(lines).size }).toEqual({ folder, key, meanings: 1 });
      }
    }
  });
});

describe('translated', () => {
  afterEach(() => chooseTranslation({}));

  it('is English where nothing was chosen, and where a message was not translated', () => {
    expect(translated('Shell', { papers: 'Papers' })).toEqual({ papers: 'Papers' });
    chooseTranslation({ Shell: { papers: 'Papurau' } });
    const strings = translated('Shell', { papers: 'Papers', actions: 'Actions' });
    expect(strings).toEqual({ papers: 'Papurau', actions: 'Actions' });
    expect(translated('Register', { papers: 'Papers' })).toEqual({ papers: 'Papers' });
  });

  it('says sentences with values in the language that was chosen', () => {
    chooseTranslation({ Shell: { due: (day: string) => `erbyn ${day}` } });
    expect(translated('Shell', { due: (day: string): string => `due ${day}` }).due('Llun')).toBe('erbyn Llun');
  });
});
