'use strict';

const build = require('@microsoft/sp-build-web');

// `npm test` lints the whole repository at once, with the same rules; linting again here would only double the time.
build.lintCmd.enabled = false;

build.initialize(require('gulp'));
