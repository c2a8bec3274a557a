'use strict';

// Errors only: what is not worth failing for is not worth a rule.
/** Where somebody reads what an attribute says. */
const readAttributes =
  '/^(title|label|text|placeholder|caption|term|heading|description|alt|(aria-|aria)[lL]abel|headerText|closeButtonAriaLabel|errorMessage)$/';

/** The words of screens stand in the locale file of their folder. */
const wordsOfScreens = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: 'What a screen says stands in loc/en-GB.ts of its folder.' },
  {
    selector: `JSXAttribute[name.name=${readAttributes}] > Literal[value=/\\p{L}/u]`,
    message: 'What a screen says stands in loc/en-GB.ts of its folder.',
  },
  {
    selector: `JSXAttribute[name.name=${readAttributes}] TemplateElement[value.raw=/\\p{L}{2}/u]`,
    message: 'What a screen says stands in loc/en-GB.ts of its folder.',
  },
];

/** What TypeScript offers and this code does without. */
const notWritten = [
  { selector: 'MetaProperty[meta.name="import"]', message: 'import.meta has no meaning in CommonJS.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals: it needs no code at run time.' },
];

module.exports = {
  root: true,
  reportUnusedDisableDirectives: true,
  ignorePatterns: [
    'node_modules/',
    'dist/',
    'lib/',
    'temp/',
    'release/',
    'coverage/',
    'test-results/',
    '.tracker/',
    '/sharepoint/',
  ],
  extends: ['eslint:recommended'],
  env: { es2022: true },
  parserOptions: { ecmaVersion: 2022 },
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'max-lines': ['error', { max: 400 }],
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-var': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    'prefer-const': 'error',
  },
  overrides: [
    {
      files: ['*.js', '*.cjs'],
      env: { node: true },
      rules: { 'no-undef': 'error' },
    },
    {
      files: ['src/webparts/**/loc/*.js'],
      env: { amd: true, browser: true },
    },
    {
      files: ['*.mjs'],
      env: { node: true },
      parserOptions: { sourceType: 'module' },
    },
    {
      files: ['*.ts', '*.tsx'],
      extends: ['plugin:@typescript-eslint/recommended'],
      parser: '@typescript-eslint/parser',
      parserOptions: { project: ['./tsconfig.json', './tsconfig.node.json'], tsconfigRootDir: __dirname },
      plugins: ['@typescript-eslint'],
      rules: {
        '@typescript-eslint/await-thenable': 'error',
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/no-floating-promises': 'error',
        '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
        '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
        '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
        'no-restricted-syntax': ['error', ...notWritten],
      },
    },
    {
      files: ['src/**/*.ts', 'src/**/*.tsx'],
      env: { browser: true },
      plugins: ['react-hooks', '@microsoft/spfx'],
      rules: {
        'no-console': 'error',
        'react-hooks/rules-of-hooks': 'error',
        'react-hooks/exhaustive-deps': 'error',
        // A named chunk is a file that the size bench, and a person reading the network tab, can tell apart.
        '@microsoft/spfx/import-requires-chunk-name': 'error',
        '@microsoft/spfx/pair-react-dom-render-unmount': 'error',
      },
    },
    {
      files: ['src/components/**/*.tsx'],
      rules: { 'no-restricted-syntax': ['error', ...notWritten, ...wordsOfScreens] },
    },
    {
      // SPFx takes the class of a web part or an extension from the default export.
      files: ['src/webparts/**/*WebPart.ts', 'src/extensions/**/*CommandSet.ts'],
      rules: { 'no-restricted-exports': 'off' },
    },
    {
      files: ['src/domain/**/*.ts'],
      rules: {
        'no-restricted-globals': [
          'error',
          { name: 'Intl', message: 'The domain knows no locale: format in the screens and papers.' },
          { name: 'window', message: 'The domain knows no browser.' },
          { name: 'document', message: 'The domain knows no browser.' },
          { name: 'fetch', message: 'The domain knows no network.' },
          { name: 'crypto', message: 'The domain knows no randomness.' },
          { name: 'setTimeout', message: 'The domain knows no clock.' },
        ],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'The domain knows no clock: pass the day in.' },
          { object: 'Math', property: 'random', message: 'The domain knows no randomness.' },
          { property: 'localeCompare', message: 'The domain knows no locale: compare code units.' },
          { property: 'toLocaleString', message: 'The domain knows no locale.' },
          { property: 'toLocaleDateString', message: 'The domain knows no locale.' },
        ],
        'no-restricted-syntax': [
          'error',
          {
            selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
            message: 'The domain knows no clock: pass the day in.',
          },
          { selector: 'TSEnumDeclaration', message: 'Use a union of string literals: it needs no code at run time.' },
        ],
      },
    },
    {
      files: ['tests/**/*.ts', 'tests/**/*.tsx'],
      env: { jest: true, node: true },
      rules: {
        'no-restricted-properties': [
          'error',
          ...['describe', 'it', 'test'].map((object) => ({
            object,
            property: 'only',
            message: 'It would keep every other test of the file from running.',
          })),
        ],
      },
    },
  ],
};
