'use strict';

const path = require('node:path');

// These packages come as ES modules alone; Jest runs CommonJS, so they are turned into it like our own sources.
const esModulesOnly = ['@pnp/core', '@pnp/queryable', '@pnp/sp', 'client-zip', 'hucre'];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  // SPFx's build brings an environment of Jest 25 with it; ours is the one beside our Jest.
  testEnvironment: require.resolve('jest-environment-node', { paths: [path.dirname(require.resolve('jest'))] }),
  globalSetup: '<rootDir>/tests/support/prepare.mjs',
  testMatch: ['<rootDir>/tests/{unit,integration,conformance}/**/*.test.{ts,tsx}'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/(dist|lib|release|temp)/'],
  moduleNameMapper: {
    // Fluent's CommonJS build; its /lib folder, which our sources name for the sake of tree shaking, is ES modules.
    '^@fluentui/([^/]+)/lib/(.*)$': '@fluentui/$1/lib-commonjs/$2',
  },
  transform: {
    '\\.(ts|tsx|mjs|js)$': [
      'ts-jest',
      {
        // Types are checked by tsc, once and for all files; here each file is only translated.
        diagnostics: false,
        tsconfig: {
          target: 'es2022',
          module: 'commonjs',
          moduleResolution: 'node',
          isolatedModules: true,
          allowJs: true,
          esModuleInterop: true,
          jsx: 'react',
          experimentalDecorators: true,
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
  testTimeout: 180_000,
};
