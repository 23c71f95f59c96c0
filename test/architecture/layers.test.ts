import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

const SOURCE = join(__dirname, '../../src');
const CONFIG = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(SOURCE, '../tsconfig.json'), (file) => readFileSync(file, 'utf8')).config,
  ts.sys,
  join(SOURCE, '..'),
);

/**
 * What each layer may import, itself aside. `package:` entries are npm packages, `file:` ones texts of
 * the project that stand outside src.
 */
const LAW: Readonly<Record<string, readonly string[]>> = {
  core: [],
  app: ['core'],
  i18n: ['core', 'app'],
  'adapters/indexeddb': ['core', 'app', 'i18n'],
  'adapters/office': ['core', 'app', 'i18n'],
  'adapters/parquet': ['core', 'app', 'package:hyparquet-writer'],
  'adapters/xlsx': ['core', 'app', 'i18n', 'package:fflate'],
  'excel-host': ['core', 'app'],
  commands: ['core', 'app', 'i18n'],
  // Of the words it takes the names of its cases.
  conformance: ['core', 'app', 'i18n'],
  ui: ['core', 'app', 'i18n', 'package:react', 'package:@fluentui/react-components'],
  'hosts/taskpane': [
    'core',
    'app',
    'i18n',
    'adapters/indexeddb',
    'adapters/office',
    'adapters/xlsx',
    'ui',
    'package:*',
  ],
  'hosts/web': ['core', 'app', 'i18n', 'commands', 'adapters/xlsx', 'ui', 'package:*'],
  'hosts/conformance': [
    'core',
    'app',
    'i18n',
    'adapters/office',
    'adapters/xlsx',
    'conformance',
    'ui',
    'hosts/taskpane',
    'package:*',
  ],
  'hosts/trial': [
    'core',
    'app',
    'i18n',
    'adapters/office',
    'adapters/xlsx',
    'ui',
    'excel-host',
    'package:*',
  ],
  'hosts/cli': [
    'core',
    'app',
    'i18n',
    'commands',
    'adapters/parquet',
    'adapters/xlsx',
    'package:node',
    'file:manifest.xml',
  ],
};

/**
 * The rooms of a layer, from the ground up; those of one line stand beside each other. A room may
 * import what stands on the lines below it, and nothing of its own line but itself.
 */
const FLOORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  core: [
    ['once-per.ts', 'result.ts', 'steps.ts', 'version.ts'],
    ['grid', 'text'],
    ['era'],
    ['value'],
    ['profile'],
    ['catalog'],
    ['record'],
    ['form/read'],
    ['form/write'],
    ['rules'],
    ['entry', 'flags', 'split', 'submit'],
    ['merge/index'],
    ['merge/diff'],
    ['merge/resolve'],
    ['merge/write'],
    ['return', 'summary', 'document'],
  ],
  app: [
    ['ports', 'clock', 'manifest'],
    ['recognise', 'undo', 'fix'],
    ['form'],
    ['check'],
    ['record', 'export', 'compare', 'summary', 'document'],
    ['flags', 'split', 'submit', 'merge'],
    ['cycle'],
    ['sessions'],
  ],
  'adapters/xlsx': [['fault.ts'], ['zip', 'xml'], ['read'], ['write'], ['splice'], ['index.ts']],
  'adapters/office': [['run'], ['read'], ['write', 'events'], ['index.ts']],
  conformance: [['case'], ['contract', 'office'], ['ways', 'cycle'], ['run']],
  ui: [
    ['kit'],
    ['findings'],
    [
      'board',
      'check',
      'entry',
      'flags',
      'form',
      'help',
      'merge',
      'questions',
      'report',
      'settings',
      'split',
      'submit',
    ],
    ['shell'],
    ['web'],
  ],
};

const sourceFiles: readonly string[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => join(SOURCE, file));

const layerOf = (file: string): string => {
  const path = relative(SOURCE, file).split(sep).join('/');
  const layer = Object.keys(LAW).find((name) => path.startsWith(`${name}/`));
  if (!layer) throw new RangeError(`${path} stands in no layer`);
  return layer;
};

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Absolute file of an own module; `undefined` for a package. */
  readonly file: string | undefined;
}

const importsOf = (file: string): readonly Import[] => {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName: specifier }) => {
    const resolved = ts.resolveModuleName(specifier, file, CONFIG.options, ts.sys).resolvedModule;
    const path =
      resolved?.resolvedFileName ??
      (specifier.startsWith('.') ? join(dirname(file), specifier) : undefined);
    const own = path && !resolved?.isExternalLibraryImport && !specifier.startsWith('node:');
    return { from: file, specifier, file: own ? path : undefined };
  });
};

const allImports = sourceFiles.flatMap(importsOf);

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? 'node'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

const isAllowed = ({ from, specifier, file }: Import): boolean => {
  const allowed = LAW[layerOf(from)]!;
  if (file === undefined) {
    return allowed.includes('package:*') || allowed.includes(`package:${packageOf(specifier)}`);
  }
  const place = relative(SOURCE, file);
  if (place.startsWith('..')) return allowed.includes(`file:${place.slice(3)}`);
  const target = layerOf(file);
  return target === layerOf(from) || allowed.includes(target);
};

const shown = (entry: Import): string =>
  `${relative(SOURCE, entry.from)} imports ${entry.specifier}`;

it('どの層にもファイルがある（空の層を守る決まりは壊れている）', () => {
  for (const layer of Object.keys(LAW)) {
    expect(existsSync(join(SOURCE, layer))).toBe(true);
    expect(sourceFiles.filter((file) => layerOf(file) === layer).length).toBeGreaterThan(0);
  }
  expect(allImports.length).toBeGreaterThan(100);
});

it('層を越える import がない', () => {
  expect(allImports.filter((entry) => !isAllowed(entry)).map(shown)).toEqual([]);
});

/** The room of a layer's file, and its floor; `undefined` where no room holds the file. */
const floorOf = (file: string): { readonly room: string; readonly floor: number } | undefined => {
  const layer = layerOf(file);
  const path = relative(join(SOURCE, layer), file).split(sep).join('/');
  for (const [floor, rooms] of (FLOORS[layer] ?? []).entries()) {
    const room = rooms.find((name) => path === name || path.startsWith(`${name}/`));
    if (room !== undefined) return { room, floor };
  }
  return undefined;
};

describe.each(Object.keys(FLOORS))('%s の中の階', (layer) => {
  const own = sourceFiles.filter((file) => layerOf(file) === layer);

  it('どのファイルもどれかの部屋にあり、空の部屋がない', () => {
    expect(own.filter((file) => !floorOf(file)).map((file) => relative(SOURCE, file))).toEqual([]);
    const used = new Set(own.map((file) => floorOf(file)!.room));
    expect(FLOORS[layer]!.flat().filter((room) => !used.has(room))).toEqual([]);
  });

  it('下の階だけを使う', () => {
    const upward = allImports.filter(({ from, file }) => {
      if (file === undefined || layerOf(from) !== layer || layerOf(file) !== layer) return false;
      const [user, used] = [floorOf(from), floorOf(file)];
      if (!user || !used || user.room === used.room) return false;
      return used.floor >= user.floor;
    });
    expect(upward.map(shown)).toEqual([]);
  });
});

const LONGEST_FILE = 300;

/** Longer files, each with the reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'app/sessions/check-session.ts':
    'one machine of states: what follows, gives way and ends shares the run at hand',
  'core/form/write/layout.ts':
    'one pass that lays a sheet out row by row; its parts share the row at hand',
  'hosts/trial/grid/grid.ts':
    'one class bound to one Univer workbook; its commands share what is under way',
};

it(`${LONGEST_FILE} 行を超えるファイルがない（超えるものには理由がある）`, () => {
  const long = sourceFiles
    .filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > LONGEST_FILE)
    .map((file) => relative(SOURCE, file).split(sep).join('/'));
  expect(long.sort()).toEqual(Object.keys(LONG_FILES).sort());
});

it('import が輪になっていない', () => {
  const edges = new Map<string, string[]>();
  for (const { from, file } of allImports)
    if (file) edges.set(from, [...(edges.get(from) ?? []), file]);
  const [done, path] = [new Set<string>(), [] as string[]];
  const cycles: string[] = [];
  const visit = (file: string): void => {
    if (done.has(file)) return;
    if (path.includes(file)) {
      cycles.push(
        [...path.slice(path.indexOf(file)), file].map((name) => relative(SOURCE, name)).join(' → '),
      );
      return;
    }
    path.push(file);
    for (const next of edges.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  sourceFiles.forEach(visit);
  expect(cycles).toEqual([]);
});

it('utils などの引き出しを作らない', () => {
  const drawers = sourceFiles.filter((file) =>
    /(?:^|\/)(?:utils?|common|helpers?|misc|shared)(?:\/|\.tsx?$)/u.test(relative(SOURCE, file)),
  );
  expect(drawers.map((file) => relative(SOURCE, file))).toEqual([]);
});
