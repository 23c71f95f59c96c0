const path = require('node:path');
const { existsSync } = require('node:fs');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { manifestFor } = require('./build/manifest-for');
const { GuidePages } = require('./build/guide');
const { copyOffice, OfficePage } = require('./build/office-files');
const { webPage, WorkerText } = require('./build/web-page');
const { PageBeside } = require('./build/page-beside');

const PORT = 3100;
// Where it is taken, webpack looks from here for the next one that is free, and prints it.
process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= String(PORT);
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Icons, and the manifest for the place that is to serve the pane, where it is named. */
const copyAssets = (origin) => {
  const icons = { from: 'assets', to: 'assets', noErrorOnMissing: true };
  if (origin === undefined) return new CopyPlugin({ patterns: [icons] });
  const manifest = manifestFor(origin);
  const patterns = [icons, { from: 'manifest.xml', to: 'manifest.xml', transform: () => manifest }];
  return new CopyPlugin({ patterns });
};

/** Nothing but our own files; Microsoft's CDN only where that build of Office.js is chosen. */
const contentSecurityPolicy = (officeUrl, workers = "'self'") => {
  const scripts =
    officeUrl === OFFICE_CDN ? " 'self' https://appsforoffice.microsoft.com" : " 'self'";
  return [
    "default-src 'none'",
    `script-src${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `worker-src ${workers}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-src 'none'",
  ].join('; ');
};

/** A page that Excel opens; the task pane, where no other is named. */
const taskpanePage = (officeUrl, { trial, page = 'taskpane', ...options } = {}) =>
  new HtmlPlugin({
    template: './src/hosts/taskpane/taskpane.html',
    filename: `${page}.html`,
    chunks: [page],
    officeUrl,
    contentSecurityPolicy: contentSecurityPolicy(officeUrl),
    // Ahead of Office.js, so that the trial page can play Excel before the library looks for it.
    trialAttach: trial ? 'trial-attach.js' : null,
    ...options,
  });

/** The page without Excel. Opened from disk it may start no worker of a file, but one of a text: blob. */
const WEB_POLICY = contentSecurityPolicy(null, "'self' blob:");

const rules = (isDevelopment) => [
  {
    test: /\.tsx?$/u,
    exclude: /node_modules/u,
    use: {
      loader: 'swc-loader',
      options: {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', development: isDevelopment } },
        },
      },
    },
  },
  { test: /\.css$/u, use: ['style-loader', 'css-loader'] },
  { test: /\.txt$/u, type: 'asset/source' },
];

const common = (isDevelopment) => ({
  context: __dirname,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: rules(isDevelopment) },
  performance: { hints: false },
  // The same size as by the usual one, in a third of the time; in this process, since swc has threads of its own,
  // and a child of `node -e` would begin the whole build anew.
  optimization: {
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, parallel: false })],
  },
});

const TASKPANE = './src/hosts/taskpane/index.tsx';

/** Where Office.js is fetched from. */
const officeAt = (office) => (office === 'self' ? 'office/office.js' : OFFICE_CDN);

/** The page that tries a real Excel, beside the pane and loaded as the pane is. */
const conformancePage = (office, isDevelopment) => ({
  ...common(isDevelopment),
  entry: { conformance: './src/hosts/conformance/index.tsx' },
  output: { filename: '[name].[contenthash:12].js' },
  devtool: isDevelopment ? 'source-map' : false,
  plugins: [taskpanePage(officeAt(office), { page: 'conformance' })],
});

/** The page without Excel, and the worker that runs its commands. */
const webEdition = (isDevelopment) => ({
  ...common(isDevelopment),
  entry: {
    web: './src/hosts/web/index.tsx',
    'command-worker': './src/hosts/web/command-worker.ts',
  },
  output: {
    filename: '[name].[contenthash:12].js',
    // The pane has chunks of the same names.
    chunkFilename: 'web-[name].[contenthash:12].js',
  },
  devtool: isDevelopment ? 'source-map' : false,
  plugins: [webPage(WEB_POLICY), new WorkerText()],
});

/** The add-in as it is published: hashed bundles, Office.js from Microsoft or from its own origin. */
const addIn = (office, isDevelopment, origin) => ({
  ...common(isDevelopment),
  entry: { taskpane: TASKPANE },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].[contenthash:12].js',
    clean: true,
  },
  devtool: isDevelopment ? 'source-map' : false,
  plugins: [
    taskpanePage(officeAt(office)),
    new PageBeside(conformancePage(office, isDevelopment)),
    new PageBeside(webEdition(isDevelopment)),
    copyAssets(origin),
    new GuidePages(),
    ...(office === 'self' ? [copyOffice(), new OfficePage()] : []),
  ],
});

const hasScreen = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY);

/** What is built once stays beside the modules, until a source, a module or what builds them is another one. */
const kept = {
  type: 'filesystem',
  buildDependencies: {
    config: [path.join(__dirname, 'webpack.config.js')],
    builders: [path.resolve(__dirname, 'build') + path.sep],
  },
};

/** The trial: a workbook in a grid and the pane beside it, with nothing fetched from outside. */
const trial = (isDevelopment) => ({
  ...common(isDevelopment),
  cache: isDevelopment ? kept : false,
  entry: {
    trial: './src/hosts/trial/main.ts',
    'trial-attach': './src/hosts/trial/attach.ts',
    taskpane: TASKPANE,
  },
  output: { path: path.resolve(__dirname, 'dist/trial'), filename: '[name].js', clean: true },
  // A map takes as long as all else; `npm start -- --devtool cheap-module-source-map` makes one. Not an eval one: the
  // pane's content security policy forbids it here as in Excel.
  devtool: false,
  plugins: [
    new HtmlPlugin({
      template: './src/hosts/trial/index.html',
      filename: 'index.html',
      chunks: ['trial'],
      scriptLoading: 'defer',
    }),
    taskpanePage('office/office.js', { trial: true }),
    copyOffice(),
    copyAssets(),
    new GuidePages(),
  ],
  devServer: {
    port: 'auto',
    host: 'localhost',
    open: !process.env.CI && hasScreen(),
    // The pane must stay as it is in Excel: no overlay, no reload while someone types.
    client: false,
    hot: false,
    liveReload: false,
    static: existsSync(path.join(__dirname, 'assets')) ? ['assets'] : false,
  },
});

module.exports = (env = {}, argv = {}) => {
  const isDevelopment = argv.mode !== 'production';
  return env.host === 'trial'
    ? trial(isDevelopment)
    : addIn(env.office ?? 'cdn', isDevelopment, env.origin);
};
