import type { jaManifest } from './ja-manifest';

export const enManifest: typeof jaManifest = {
  noFiles: 'manifest takes no files. Name the place by --base https://….',
  noAddress: (base) =>
    `"${base}" given to --base is no address. Name the server that holds the pane, such as https://shinko.example.lg.jp.`,
  notHttps: (base) =>
    `"${base}" given to --base is not https. Excel opens nothing else: give an address that begins with https://.`,
  hasUser:
    'A user name or a password cannot stand in --base. Everybody reads the manifest: leave them out.',
  hasQuery: (base) =>
    `"${base}" given to --base holds ? or #. Give the address up to the folder, and no more.`,
  isFile: (base) =>
    `"${base}" given to --base names a file. Give the address of the folder that holds taskpane.html.`,
  badName: (most) => `--name takes 1 to ${most} characters on one line.`,
  badPage: (page) =>
    `There is no page "${page}" for --page. Give --page conformance, or leave it out.`,
  made: (page) => `Excel will open ${page}. See that a browser opens it before you hand this out.`,
};
