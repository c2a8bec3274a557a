import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FieldDefinition, ListDefinition } from '../../../src/lists/definition';
import { LISTS } from '../../../src/lists/lists';

const README = readFileSync(path.join(__dirname, '../../../src/lists/README.md'), 'utf8');

function typeInWords(field: FieldDefinition): string {
  switch (field.type) {
    case 'Choice':
      return field.allowsOthers ? 'choice, others may be filled in' : 'choice';
    case 'Lookup':
      return `${field.isMultiple === true ? 'lookups' : 'lookup'} to ${field.list}`;
    case 'Note':
      return 'several lines';
    case 'Text':
      return 'text';
    case 'DateOnly':
      return 'day';
    case 'Boolean':
      return 'yes/no';
    case 'Number':
      return 'number';
    case 'Person':
      return 'person';
  }
}

/** The row of a column in the README's table of its list. */
function rowOf(field: FieldDefinition): string {
  const notes = [
    field.isUnique === true ? 'unique' : '',
    field.isIndexed === true ? 'indexed' : '',
    field.isDerived === true ? 'derived' : '',
  ].filter((note) => note !== '');
  return `| ${field.name} | ${field.title} | ${typeInWords(field)} | ${notes.join(', ')} |`;
}

function sectionOf(list: ListDefinition): string {
  const from = README.indexOf(`### ${list.title}\n`);
  return from < 0 ? '' : (README.slice(from).split(/\n(?=###? )/)[0] ?? '');
}

describe('README of src/lists', () => {
  it.each(LISTS.map((list) => [list.title, list] as const))('has the columns of %s as they are defined', (_, list) => {
    const rows = sectionOf(list)
      .split('\n')
      .filter((line) => /^\| [A-Z][A-Za-z]+ \|/.test(line));
    expect(rows).toEqual([`| Title | ${list.titleField.title} | text |  |`, ...list.fields.map(rowOf)]);
  });

  it.each(LISTS.map((list) => [list.title, list] as const))('says who may do what with %s', (_, { title, access }) => {
    const row = [title, access.governance, access.owners ?? '–', access.panel ?? '–'].join(' | ');
    expect(README).toContain(`| ${row} |`);
  });

  it.each(LISTS.map((list) => [list.title, list] as const))('names the views of %s', (_, list) => {
    expect(sectionOf(list)).toContain(`Views: ${list.views.map(({ title }) => `*${title}*`).join(' · ')}`);
  });
});
