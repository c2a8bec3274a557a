import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { NAVY } from '../colours';
import { corePropertiesXml, setPartDates } from './wordPackage';
import { NUMBERINGS, PAGE, STYLE, STYLES } from './wordStyles';

/** The day that the starter template gives as that of its making. */
const DAY = '2026-11-22';

function header(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.pageEdge,
        border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: NAVY, space: 4 } },
        children: [new TextRun({ text: 'Name of the force', bold: true, color: NAVY }), new TextRun('   {{draft}}')],
      }),
    ],
  });
}

function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.pageEdge,
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun('{{mark}}   {{edition}}   '),
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/**
 * A Word template to begin from (docs/word-template.md): the styles that papers use, a header and a footer with
 * placeholders, and the place of the paper. The same each time.
 */
export async function writeStarterTemplate(): Promise<Uint8Array> {
  const { margin, headerDistance, width, height } = PAGE;
  const document = new Document({
    title: 'Template for papers',
    styles: STYLES,
    // a list of the template itself, so that the lists of a paper join a numbering that is there
    numbering: NUMBERINGS,
    sections: [
      {
        properties: {
          page: {
            size: { width, height, orientation: PageOrientation.PORTRAIT },
            margin: {
              top: margin + 300,
              bottom: margin,
              left: margin,
              right: margin,
              header: headerDistance,
              footer: headerDistance,
            },
          },
        },
        headers: { default: header() },
        footers: { default: footer() },
        children: [new Paragraph('{{paper}}')],
      },
    ],
  });
  const properties = corePropertiesXml({
    title: 'Template for papers',
    subject: 'A template into which the Assurance Tracker pours papers',
    author: 'Assurance Tracker',
    keywords: '',
    language: 'en-GB',
    created: DAY,
  });
  const core = { path: 'docProps/core.xml', data: properties };
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core]));
  setPartDates(bytes, DAY);
  return bytes;
}
