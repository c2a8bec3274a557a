'use strict';

const build = require('@microsoft/sp-build-web');

// `npm test` lints the whole repository at once, with the same rules; linting again here would only double the time.
build.lintCmd.enabled = false;

/**
 * The worker that writes papers is a script of its own, which SharePoint Framework knows nothing of: it makes of every script
 * an AMD module that asks the page's document where it came from. A worker has neither, so that its script brings both.
 */
class PaperWorkerScript {
  apply(compiler) {
    new compiler.webpack.BannerPlugin({
      banner: 'self.document={currentScript:{src:self.location.href}};self.define=(make)=>make();',
      raw: true,
      include: /paper-worker/,
      // after the framework has wrapped the script
      stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE,
    }).apply(compiler);
  }
}

build.configureWebpack.mergeConfig({
  additionalConfiguration: (configuration) => {
    const manifests = configuration.plugins.find(({ constructor }) => constructor.name === 'ManifestPlugin');
    if (manifests?._options === undefined) {
      throw new Error(
        'SharePoint Framework no longer writes its report of dependencies as gulpfile.js expects: see docs/decisions/0007.',
      );
    }
    // A report on what each bundle depends on, which goes into no package and takes the worker for a bundle without a manifest.
    manifests._options.componentDependenciesAuditDropPath = undefined;
    configuration.plugins.push(new PaperWorkerScript());
    return configuration;
  },
});

build.initialize(require('gulp'));
