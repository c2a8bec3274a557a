'use strict';

// The directions of STYLE: domain <- lists <- data <- components <- webparts; domain <- papers, workbook; cli and local may
// import src, never the reverse; the local SharePoint knows nothing of our lists.

const sharePointFramework = '(^|/)@microsoft/(sp-|teams-js)';
const pnp = '(^|/)@pnp/';
const compositionRoots = '^src/(webparts|extensions)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that import each other cannot be understood or tested apart: move what both need into a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      comment:
        'The rules must give the same answer everywhere: no package, no clock, no locale. Pass in what a rule needs.',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'lists-import-domain-only',
      severity: 'error',
      comment:
        'List definitions are data, described in the words of the domain; what talks to SharePoint is in src/data.',
      from: { path: '^src/lists/' },
      to: { pathNot: '^src/(lists|domain)/' },
    },
    {
      name: 'data-stays-below-the-screens',
      severity: 'error',
      comment: 'Repositories serve screens, papers and the command line alike; they know none of them.',
      from: { path: '^src/data/' },
      to: { path: '^src/(components|papers|webparts|extensions)/' },
    },
    {
      name: 'papers-import-domain-only',
      severity: 'error',
      comment: 'A paper is made of the domain alone, so that browser and command line print the same.',
      from: { path: '^src/papers/', pathNot: '^src/papers/excel/' },
      to: { path: '^src/', pathNot: '^src/(papers|domain)/' },
    },
    {
      name: 'excel-papers-share-the-workbooks-cells',
      severity: 'error',
      comment:
        'The Excel writer takes from src/workbook what gets round the faults of the writing library, and no more.',
      from: { path: '^src/papers/excel/' },
      to: { path: '^src/', pathNot: ['^src/(papers|domain)/', '^src/workbook/(writeGrids|cellText)'] },
    },
    {
      name: 'workbook-imports-domain-only',
      severity: 'error',
      comment: 'The register workbook is read and written without SharePoint; src/data puts it into lists.',
      from: { path: '^src/workbook/' },
      to: { path: '^src/', pathNot: '^src/(workbook|domain)/' },
    },
    {
      name: 'components-stay-below-the-composition-roots',
      severity: 'error',
      comment: 'Screens get everything through their props; a web part or extension composes them.',
      from: { path: '^src/components/' },
      to: { path: compositionRoots },
    },
    {
      name: 'writers-load-when-used',
      severity: 'error',
      comment:
        'The Word and Excel writers are large: import() them where they are used, so that the register opens fast.',
      from: { path: '^src/(components|webparts|extensions)/' },
      to: {
        path: '^src/(papers/(word|excel|pdf|html|pack)|workbook)/',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-composition-roots-use-sharepoint-framework',
      severity: 'error',
      comment:
        'Only src/webparts and src/extensions may import @microsoft/sp-* and teams-js: all else also runs elsewhere.',
      from: { path: '^(src|cli|local|tests)/', pathNot: compositionRoots },
      to: { path: sharePointFramework },
    },
    {
      name: 'only-data-uses-pnpjs',
      severity: 'error',
      comment: 'Only src/data talks to SharePoint; elsewhere in src PnPjs may appear as a type alone.',
      from: { path: '^src/', pathNot: ['^src/data/', compositionRoots] },
      to: { path: pnp, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-word-writer-uses-docx',
      severity: 'error',
      comment: 'docx stays behind src/papers/word, so that paper models are free of any file format.',
      from: { path: '^(src|cli|local)/', pathNot: '^src/papers/word/' },
      to: { path: '(^|/)node_modules/docx/' },
    },
    {
      name: 'only-the-workbook-uses-hucre',
      severity: 'error',
      comment:
        'hucre stays behind src/workbook; tests read spreadsheets back with another library. Benches measure it bare.',
      from: { path: '^(src|cli|local|tests)/', pathNot: ['^src/workbook/', '^tests/bench/'] },
      to: { path: '(^|/)node_modules/hucre/' },
    },
    {
      name: 'only-the-pack-uses-client-zip',
      severity: 'error',
      comment:
        'client-zip stays behind src/papers/pack, which gives it names that are safe and times that never differ.',
      from: { path: '^(src|cli|local)/', pathNot: '^src/papers/pack/' },
      to: { path: '(^|/)node_modules/client-zip/' },
    },
    {
      name: 'what-ships-imports-nothing-local',
      severity: 'error',
      comment: 'src ships in the SharePoint package; the command line, the local stand-ins and the tests do not.',
      from: { path: '^src/' },
      to: { path: '^(cli|local|tests|scripts)/' },
    },
    {
      name: 'what-ships-needs-no-node',
      severity: 'error',
      comment: 'src runs in a browser, where Node has no modules to offer.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'local-sharepoint-knows-no-lists-of-ours',
      severity: 'error',
      comment: 'The local server knows SharePoint; our lists are provisioned in it as in any site.',
      from: { path: '^local/sharepoint/' },
      to: { path: '^(src|cli|tests)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'Tests import the product, never the reverse.',
      from: { path: '^(cli|local|scripts)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'what-ships-uses-dependencies-only',
      severity: 'error',
      comment: 'A package that ships is a dependency, not a development one.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'AssuranceTrackerWebPartStrings' },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      comment: 'An import that leads nowhere breaks at run time.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(AssuranceTrackerWebPartStrings|node:sqlite)$' },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(lib|dist|temp|release)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
