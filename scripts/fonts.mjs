// node scripts/fonts.mjs, after a change of @fontsource/arimo: writes the fonts of PDF papers as modules.
//
// A font inside a module loads the same way in a browser under SharePoint's content security policy and in Node, from no
// other address than the program's own. WOFF it is, and not the smaller WOFF2: from the latter fontkit, which pdfkit uses,
// embeds letters without their outlines.
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { inRoot } from './paths.mjs';

const files = inRoot('node_modules', '@fontsource', 'arimo', 'files');
const faces = { regular: '400-normal', bold: '700-normal', italic: '400-italic', boldItalic: '700-italic' };
const modules = {
  arimoLatin: { subset: 'latin', name: 'ARIMO_LATIN', holds: 'the letters and signs of western European languages' },
  arimoExtended: {
    subset: 'latin-ext',
    name: 'ARIMO_EXTENDED',
    holds: 'the further Latin letters, such as those of Welsh and Polish',
  },
};
const { version } = JSON.parse(readFileSync(inRoot('node_modules', '@fontsource', 'arimo', 'package.json'), 'utf8'));

for (const [module, { subset, name, holds }] of Object.entries(modules)) {
  const lines = Object.entries(faces).map(([face, file]) => {
    const bytes = readFileSync(`${files}/arimo-${subset}-${file}.woff`);
    return `  ${face}:\n    '${bytes.toString('base64')}',`;
  });
  const text = `// Made by scripts/fonts.mjs from @fontsource/arimo ${version}.
// Arimo is copyright of the Arimo Project Authors (https://github.com/googlefonts/arimo), licensed under the SIL Open Font
// License 1.1 (https://openfontlicense.org).

/** Four faces of Arimo as WOFF in Base64: ${holds}. */
export const ${name} = {
${lines.join('\n')}
} as const;
`;
  const formatted = await format(text, { parser: 'typescript', singleQuote: true, printWidth: 120 });
  writeFileSync(inRoot('src', 'papers', 'pdf', 'fonts', `${module}.ts`), formatted);
}
