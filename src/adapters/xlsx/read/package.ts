import type { FileRemark } from '../../../app/ports/xlsx';
import { damaged, missingPart, otherFormat } from '../fault';
import { refuseForeignFile } from '../zip/guard';
import type { Checksum } from '../zip/crc32';
import type { Deflate, Inflate } from '../zip/inflate';
import { childrenOf, parseXml, type XmlElement } from '../xml/xml-tree';
import { decodeXml, HEAD } from '../xml/xml-text';
import { openZip, partKey, readEntry, type ZipArchive } from '../zip/zip';

/** What reading and writing need from outside, with every choice made. */
export interface Toolkit {
  readonly inflate: Inflate;
  readonly deflate: Deflate;
  readonly crc32: Checksum;
  /** Cap on the sum of all parts' sizes, in bytes. */
  readonly maxSize: number;
}

/** A relationship of a part; `target` is a path inside the package without a leading slash. */
export interface Relation {
  readonly id: string;
  /** Last segment of the type, the same for transitional and strict files, such as `worksheet`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** An opened .xlsx: parts by path, unpacked as they are asked for. */
export interface Package {
  readonly archive: ZipArchive;
  /** Path of the workbook part as its relationship spells it. */
  readonly workbook: string;
  has(path: string): boolean;
  bytesOf(path: string): Uint8Array;
  textOf(path: string): string;
  /** The first bytes of a part, which tell how it is written. */
  headOf(path: string): Uint8Array;
  treeOf(path: string): XmlElement;
  relationsOf(path: string): readonly Relation[];
  /** What was passed over so far. */
  readonly remarks: readonly FileRemark[];
  /** Notes something that could not be used and was passed over; the same again is not noted. */
  remark(kind: FileRemark['kind'], part: string, detail: string): void;
}

const decodePath = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

const resolvePath = (base: string, target: string): string => {
  const plain = decodePath(target.replaceAll('\\', '/'));
  const segments = plain.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const segment of plain.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
};

/** Path of the part that holds a part's relationships. */
export const relationsPath = (path: string): string => {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
};

const toRelation = (base: string, element: XmlElement): Relation => {
  const { Id = '', Type = '', Target = '', TargetMode } = element.attributes;
  const external = TargetMode === 'External';
  return {
    id: Id,
    kind: Type.slice(Type.lastIndexOf('/') + 1),
    target: external ? Target : resolvePath(base, Target),
    external,
  };
};

/** The part that lists what kind each part is of. */
export const TYPES = '[Content_Types].xml';
const ROOT_RELATIONS = '_rels/.rels';

/** OpenDocument packages say what they are in a part of their own. */
const isOpenDocument = (opened: Omit<Package, 'workbook'>): boolean =>
  opened.has('mimetype') &&
  new TextDecoder().decode(opened.bytesOf('mimetype')).includes('opendocument');

const findWorkbook = (opened: Omit<Package, 'workbook'>): string => {
  if (!opened.has(TYPES)) {
    if (opened.has(ROOT_RELATIONS)) throw missingPart(TYPES);
    throw otherFormat(isOpenDocument(opened) ? 'ods' : 'zip');
  }
  if (!opened.has(ROOT_RELATIONS)) throw missingPart(ROOT_RELATIONS);
  const main = opened.relationsOf('').find((relation) => relation.kind === 'officeDocument');
  if (!main) throw otherFormat('zip');
  if (/\.bin$/iu.test(main.target)) throw otherFormat('xlsb');
  if (/^word\//iu.test(main.target)) throw otherFormat('word');
  if (/^ppt\//iu.test(main.target)) throw otherFormat('powerpoint');
  if (!opened.has(main.target)) throw missingPart(main.target);
  return main.target;
};

/** A file with more oddities than these is told by the first ones. */
const MOST_REMARKS = 20;

const openParts = (archive: ZipArchive, tools: Toolkit): Omit<Package, 'workbook'> => {
  const bytesOf = (path: string): Uint8Array => {
    const entry = archive.find(path);
    if (!entry) throw missingPart(path);
    return readEntry(archive, entry, tools);
  };
  let last: { readonly path: string; readonly text: string } | undefined;
  const heads = new Map<string, Uint8Array>();
  const textOf = (path: string): string => {
    if (last?.path === path) return last.text;
    const bytes = bytesOf(path);
    // Copied, so that the head does not hold the whole.
    heads.set(path, new Uint8Array(bytes.subarray(0, HEAD)));
    last = { path, text: decodeXml(bytes, path) };
    return last.text;
  };
  const headOf = (path: string): Uint8Array => heads.get(path) ?? bytesOf(path).subarray(0, HEAD);
  const treeOf = (path: string): XmlElement => parseXml(textOf(path), path);
  const has = (path: string): boolean => archive.find(path) !== undefined;
  const relations = new Map<string, readonly Relation[]>();
  const remarks: FileRemark[] = [];
  return {
    archive,
    has,
    bytesOf,
    textOf,
    headOf,
    treeOf,
    remarks,
    remark: (kind, part, detail) => {
      if (remarks.length >= MOST_REMARKS) return;
      const isKnown = remarks.some((each) => each.part === part && each.detail === detail);
      if (!isKnown) remarks.push({ kind, part, detail: detail.slice(0, 40) });
    },
    relationsOf: (path) => {
      const at = relationsPath(path);
      if (!has(at)) return [];
      const read =
        relations.get(at) ??
        childrenOf(treeOf(at), 'Relationship').map((element) => toRelation(path, element));
      relations.set(at, read);
      return read;
    },
  };
};

/** Opens a file as an .xlsx package; what it is instead is told by a fault. */
export const openPackage = (bytes: Uint8Array, tools: Toolkit): Package => {
  refuseForeignFile(bytes);
  const opened = openParts(openZip(bytes, tools.maxSize), tools);
  return { ...opened, workbook: findWorkbook(opened) };
};

/** The target of a part's relationship of one kind; `undefined` where there is none. */
export const relatedPart = (
  opened: Package,
  relations: readonly Relation[],
  kind: string,
): string | undefined => {
  const relation = relations.find((each) => each.kind === kind && !each.external);
  if (!relation) return undefined;
  if (!opened.has(relation.target)) throw missingPart(relation.target);
  return relation.target;
};

/** The same for a part that nothing else hangs on: where it is not there, that is noted. */
export const optionalPart = (
  opened: Package,
  relations: readonly Relation[],
  kind: string,
): string | undefined => {
  const relation = relations.find((each) => each.kind === kind && !each.external);
  if (!relation || opened.has(relation.target)) return relation?.target;
  opened.remark('part', relation.target, kind);
  return undefined;
};

/** Whether two paths name the same part. */
export const isSamePart = (left: string, right: string): boolean =>
  partKey(left) === partKey(right);

/** A relation by its id, which the part must have. */
export const relationById = (
  relations: readonly Relation[],
  id: string | undefined,
  part: string,
): Relation => {
  const relation = relations.find((each) => each.id === id);
  if (!relation) throw damaged(part, `relationship ${id ?? ''}`);
  return relation;
};
