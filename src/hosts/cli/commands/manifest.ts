import template from '../../../../manifest.xml';
import { manifestFor, placeOf, type ManifestFailure } from '../../../app/manifest/manifest';
import { VERSION } from '../../../core/version';
import {
  CallFailure,
  EXIT,
  neededOption,
  textOption,
  type Call,
  type Steps,
} from '../../../commands/call/call';
import { refuseExisting, writeAllWhole } from '../../../commands/call/files';
import { enConformance } from '../../../i18n/en-conformance';
import { jaConformance } from '../../../i18n/ja-conformance';
import { idOfPlace } from '../id-of-place';

const sentenceOf = ({ manifest }: Call['words'], failure: ManifestFailure): string => {
  switch (failure.kind) {
    case 'no-address':
      return manifest.noAddress(failure.base);
    case 'not-https':
      return manifest.notHttps(failure.base);
    case 'has-user':
      return manifest.hasUser;
    case 'has-query':
      return manifest.hasQuery(failure.base);
    case 'is-file':
      return manifest.isFile(failure.base);
    case 'bad-name':
      return manifest.badName(failure.most);
  }
};

/** The file's name where the call gives none: which place it is for, and which page, can be seen. */
const nameFor = (place: string, page: string): string =>
  `${page === PANE ? 'manifest' : page}-${new URL(place).hostname}.xml`;

const PANE = 'taskpane';
/** The page that tries a real Excel. */
const CONFORMANCE = 'conformance';

const pageOf = (call: Call): string => {
  const page = textOption(call, 'page') ?? PANE;
  if (page !== PANE && page !== CONFORMANCE)
    throw new CallFailure(call.words.manifest.badPage(page));
  return page;
};

/**
 * `shinko manifest --base https://… [--name 名前] [--page conformance] [-o FILE.xml]`: the manifest for the
 * place that serves the pane, or for the page beside it that tries a real Excel.
 */
export function* runManifest(call: Call): Steps {
  if (call.files.length > 0) throw new CallFailure(call.words.manifest.noFiles);
  const base = neededOption(call, 'base', '--base https://…');
  const name = textOption(call, 'name');
  const page = pageOf(call);
  const titles = { file: page, ja: jaConformance.title, en: enConformance.title };
  const wish = {
    base,
    version: VERSION,
    ...(name === undefined ? {} : { name }),
    ...(page === PANE ? {} : { page: titles }),
  };
  const [place, made] = [placeOf(base), manifestFor(template, wish, idOfPlace)];
  if (!made.ok) throw new CallFailure(sentenceOf(call.words, made.failure));
  if (!place.ok) throw new CallFailure(sentenceOf(call.words, place.failure));
  const output = textOption(call, 'output') ?? nameFor(place.value, page);
  refuseExisting(call, output);
  yield* writeAllWhole(call, [{ file: output, content: made.value, isOther: true }]);
  call.streams.err(`${call.words.cli.written(output)}\n`);
  call.streams.err(`${call.words.manifest.made(`${place.value}/${page}.html`)}\n`);
  return EXIT.done;
}
