import * as xlsx from '@e965/xlsx';
import { pourIntoTemplate } from '../../../src/papers/word/pourIntoTemplate';
import { aModel } from '../../support/paperModels';
import { wordPart, wordParts } from '../../support/wordParts';
import { aTemplate } from '../../support/wordTemplates';

type Archive = object;

/** What we use of the writer of zip files that the package brings, and leaves without types. */
const CFB = xlsx.CFB as {
  read(bytes: Uint8Array, options: { type: 'buffer' }): Archive;
  write(archive: Archive, options: { type: 'buffer'; fileType: 'zip' }): Uint8Array;
  utils: { cfb_add(archive: Archive, path: string, content: Buffer): void };
};

const PERSON = 'Pat Example';

async function withParts(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const archive = CFB.read(Buffer.from(await aTemplate('{{paper}}')), { type: 'buffer' });
  Object.entries(parts).forEach(([path, xml]) => CFB.utils.cfb_add(archive, `/${path}`, Buffer.from(xml)));
  return new Uint8Array(CFB.write(archive, { type: 'buffer', fileType: 'zip' }));
}

const people = (inside: string): string =>
  `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${inside}</w15:people>`;

describe('pourIntoTemplate', () => {
  it('refuses a template that names those who changed it, and says what to do in Word', async () => {
    const template = await withParts({ 'word/people.xml': people(`<w15:person w15:author="${PERSON}"/>`) });
    await expect(pourIntoTemplate(aModel(), template)).rejects.toMatchObject({
      name: 'TemplateError',
      message: expect.stringMatching(/names of people.*File > Info > Inspect Document/),
    });
    await expect(pourIntoTemplate(aModel(), await withParts({ 'word/people.xml': people('') }))).resolves.toBeDefined();
  });

  it('drops what the properties and other parts of a template say of people, and keeps what a cover page needs', async () => {
    const template = await withParts({
      'docProps/app.xml': `<Properties xmlns="a"><Application>Word</Application><Manager>${PERSON}</Manager><Company>${PERSON}</Company></Properties>`,
      'docProps/custom.xml': `<Properties xmlns="b"><property name="Owner"><v>${PERSON}</v></property></Properties>`,
      'customXml/item1.xml': `<b:Sources xmlns:b="c"><b:Source><b:Author>${PERSON}</b:Author></b:Source></b:Sources>`,
      'customXml/item2.xml': `<p:properties xmlns:p="d"><documentManagement><Owner><UserInfo>${PERSON}</UserInfo></Owner></documentManagement></p:properties>`,
      'customXml/item3.xml': '<CoverPageProperties xmlns="e"><CompanyPhone>01234</CompanyPhone></CoverPageProperties>',
      'word/_rels/settings.xml.rels': `<Relationships xmlns="f"><Relationship Id="rId1" Type="g/attachedTemplate" Target="file:///C:/Users/${PERSON}/a.dotx" TargetMode="External"/></Relationships>`,
    });
    const { bytes } = await pourIntoTemplate(aModel(), template);
    for (const [path, xml] of wordParts(bytes)) {
      expect([path, xml.includes(PERSON)]).toEqual([path, false]);
    }
    expect(wordPart(bytes, 'docProps/app.xml')).toContain('Word');
    expect(wordPart(bytes, 'customXml/item3.xml')).toContain('01234');
  });
});
