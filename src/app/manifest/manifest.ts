import { failure, success, type Result } from '../../core/result';

/** Why no manifest can be made for a place or a name. */
export type ManifestFailure =
  | { readonly kind: 'no-address'; readonly base: string }
  | { readonly kind: 'not-https'; readonly base: string }
  | { readonly kind: 'has-user'; readonly base: string }
  | { readonly kind: 'has-query'; readonly base: string }
  | { readonly kind: 'is-file'; readonly base: string }
  | { readonly kind: 'bad-name'; readonly most: number };

/** The place that serves the pane, as an administrator gives it, and what the add-in is called there. */
interface ManifestWish {
  readonly base: string;
  readonly name?: string;
  /** Three numbers, `0.1.0`. */
  readonly version: string;
  /** A page beside the pane that the add-in opens instead of it. */
  readonly page?: OtherPage;
}

/** A page of the add-in's folder, `conformance`, and what it is called. */
interface OtherPage {
  readonly file: string;
  readonly ja: string;
  readonly en: string;
}

/** A place's own Id, always the same one for the same place; the second text is the Id of the development manifest. */
export type IdOfPlace = (place: string, namespace: string) => string;

/** The one place that manifest.xml names. */
const DEVELOPMENT = 'https://localhost:3100';
const LONGEST_NAME = 125;

/** The address of a place, without a slash at its end; its host in ASCII. */
export const placeOf = (base: string): Result<string, ManifestFailure> => {
  if (!/^[a-z][a-z\d+.-]*:\/\//iu.test(base.trim()) || !URL.canParse(base))
    return failure({ kind: 'no-address', base });
  const { protocol, username, password, search, hash, href, pathname } = new URL(base);
  if (protocol !== 'https:') return failure({ kind: 'not-https', base });
  if (username !== '' || password !== '') return failure({ kind: 'has-user', base });
  if (search !== '' || hash !== '' || /[?#]/u.test(base))
    return failure({ kind: 'has-query', base });
  if (/\.(?:html?|xml|js|aspx?)$/iu.test(pathname)) return failure({ kind: 'is-file', base });
  return success(href.replace(/(?<!\/)\/+$/u, ''));
};

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Replaces what stands exactly once; anything else is our own mistake. */
const replaceOnce = (text: string, pattern: RegExp, by: (...found: string[]) => string): string => {
  const found = text.match(new RegExp(pattern.source, 'gu'))?.length;
  if (found !== 1) throw new RangeError(`${pattern.source} stands ${found ?? 0} times`);
  return text.replace(pattern, by);
};

/** The name in every language: it is the administrator's own. */
const named = (manifest: string, name: string, hasRibbon: boolean): string =>
  [
    /(<DisplayName DefaultValue=")[^"]*(">)[^]*?(<\/DisplayName>)/u,
    ...(hasRibbon
      ? [/(<bt:String id="Pane.Title" DefaultValue=")[^"]*(">)[^]*?(<\/bt:String>)/u]
      : []),
  ].reduce(
    (text, pattern) =>
      replaceOnce(text, pattern, (_, head, quote, end) => `${head}${escaped(name)}${quote}${end}`),
    manifest,
  );

/** The add-in that opens another page: without a ribbon, whose buttons are the pane's. */
const ofPage = (manifest: string, { file, ja, en }: OtherPage): string => {
  const bare = replaceOnce(
    manifest,
    /(?<! ) *<VersionOverrides [^]*<\/VersionOverrides>\n/u,
    () => '',
  );
  const open = replaceOnce(
    bare,
    /(<SourceLocation DefaultValue="[^"]*\/)taskpane(\.html">|\.html" \/>)/u,
    (_, head, tail) => `${head}${file}${tail}`,
  );
  return replaceOnce(
    open,
    /(<DisplayName DefaultValue=")[^"]*(">[^]*?Value=")[^"]*(" \/>[^]*?<\/DisplayName>)/u,
    (_, head, between, tail) => `${head}${escaped(ja)}${between}${escaped(en)}${tail}`,
  );
};

/**
 * The manifest for a place of one's own, made from the text of manifest.xml: the add-in of each place
 * has an Id of its own, so that two of them stand beside each other in one Excel.
 */
export const manifestFor = (
  template: string,
  { base, name, version, page }: ManifestWish,
  idOfPlace: IdOfPlace,
): Result<string, ManifestFailure> => {
  const place = placeOf(base);
  if (!place.ok) return place;
  const shown = name?.trim();
  const isBad = shown === '' || /\p{Cc}/u.test(shown ?? '') || (shown ?? '').length > LONGEST_NAME;
  if (isBad) return failure({ kind: 'bad-name', most: LONGEST_NAME });
  let text = replaceOnce(template, /<!--[^]*?-->\n/u, () => '');
  text = replaceOnce(text, /<Id>([^<]*)<\/Id>/u, (_, own) => {
    const opened = page ? `${place.value}/${page.file}.html` : place.value;
    const id = opened === DEVELOPMENT ? own! : idOfPlace(opened, own!);
    return `<Id>${id}</Id>`;
  });
  text = replaceOnce(text, /<Version>[^<]*<\/Version>/u, () => `<Version>${version}.0</Version>`);
  if (page) text = ofPage(text, page);
  if (shown !== undefined) text = named(text, shown, page === undefined);
  return success(text.replaceAll(DEVELOPMENT, () => escaped(place.value)));
};
