import { dirname, join } from 'node:path';
import ts from 'typescript';
import { OPTIONS } from '../../src/commands/call/call';
import { readTree } from '../architecture/source-trees';

const SRC = join(__dirname, '../../src');
const LOAD_COMMAND = join(SRC, 'hosts/cli/load-command.ts');
/** Where a command and what it is made of stand; what lies deeper never sees a call. */
const OF_COMMANDS = [join(SRC, 'commands'), join(SRC, 'hosts/cli')];

/** A declaration at the top of a file. */
interface Place {
  readonly file: string;
  readonly name: string;
}

interface Module {
  readonly declarations: ReadonlyMap<string, ts.Node>;
  readonly imports: ReadonlyMap<string, Place>;
}

const isOption = (name: string): boolean => Object.hasOwn(OPTIONS, name);

/** The file that an import names, where it is one of the commands' own. */
const fileOf = (from: string, specifier: ts.Expression): string | undefined => {
  if (!ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return undefined;
  const file = `${join(dirname(from), specifier.text)}.ts`;
  return OF_COMMANDS.some((folder) => file.startsWith(folder)) ? file : undefined;
};

const namesOf = (statement: ts.Statement): readonly (readonly [string, ts.Node])[] => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((one) => [one.name.getText(), one] as const);
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [[statement.name.text, statement]] : [];
};

const importsOf = (
  file: string,
  statement: ts.Statement,
): readonly (readonly [string, Place])[] => {
  if (!ts.isImportDeclaration(statement)) return [];
  const named = statement.importClause?.namedBindings;
  const from = fileOf(file, statement.moduleSpecifier);
  if (from === undefined || !named || !ts.isNamedImports(named)) return [];
  return named.elements.map(
    ({ name, propertyName }) =>
      [name.text, { file: from, name: (propertyName ?? name).text }] as const,
  );
};

const modules = new Map<string, Module>();

const moduleOf = (file: string): Module => {
  const known = modules.get(file);
  if (known) return known;
  const { statements } = readTree(file);
  const read = {
    declarations: new Map(statements.flatMap(namesOf)),
    imports: new Map(statements.flatMap((statement) => importsOf(file, statement))),
  };
  modules.set(file, read);
  return read;
};

/** The option that a node reads: `textOption(call, 'year')`, `call.options.all`. */
const optionReadBy = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node) && /(?:^|\.)options$/u.test(node.expression.getText()))
    return node.name.text;
  if (!ts.isCallExpression(node) || node.arguments[0]?.getText() !== 'call') return undefined;
  const named = node.arguments[1];
  return named && ts.isStringLiteral(named) ? named.text : undefined;
};

/** Every option that a function reads, by itself or by what it calls. */
const optionsReadBy = (start: Place): ReadonlySet<string> => {
  const found = new Set<string>();
  const seen = new Set<string>();
  const follow = ({ file, name }: Place): void => {
    const { declarations, imports } = moduleOf(file);
    const elsewhere = imports.get(name);
    if (elsewhere) return follow(elsewhere);
    const declaration = declarations.get(name);
    if (!declaration || seen.has(`${file}#${name}`)) return;
    seen.add(`${file}#${name}`);
    const visit = (node: ts.Node): void => {
      const option = optionReadBy(node);
      if (option !== undefined && isOption(option)) found.add(option);
      if (ts.isIdentifier(node)) follow({ file, name: node.text });
      ts.forEachChild(node, visit);
    };
    visit(declaration);
  };
  follow(start);
  return found;
};

/** The function of each command, as load-command.ts names it: `check: () => (require('…') as …).runCheck`. */
const commandPlaces = (): ReadonlyMap<string, Place> => {
  const table = moduleOf(LOAD_COMMAND).declarations.get('COMMANDS');
  const places = new Map<string, Place>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isArrowFunction(node.initializer)) {
      const [, required] = /require\('([^']+)'\)/u.exec(node.initializer.getText()) ?? [];
      const [, run] = /\.(\w+)$/u.exec(node.initializer.getText()) ?? [];
      const file = `${join(dirname(LOAD_COMMAND), required ?? '')}.ts`;
      places.set(node.name.getText(), { file, name: run ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  if (table) visit(table);
  return places;
};

/** Every command, and the options that it reads. */
export const declaredCommands = (): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([...commandPlaces()].map(([name, place]) => [name, optionsReadBy(place)] as const));
