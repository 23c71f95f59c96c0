import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const ADAPTER = join(ROOT, 'src/adapters/office');

/** A member of Office.js that the adapter names. */
export interface OfficeMember {
  /** `Range.values`; of the common API with its namespace, `Office.Document.getFileAsync`. */
  readonly name: string;
  /** What its docstring says of sets, `ExcelApi 1.13`; `''` where it says nothing. */
  readonly set: string;
}

const programOf = (): ts.Program => {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) =>
    readFileSync(file, 'utf8'),
  );
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const files = readdirSync(ADAPTER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(ADAPTER, name));
  return ts.createProgram(files, options);
};

const isOffices = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().fileName.includes('@types/office-js/');

const setIn = (node: ts.Node): string | undefined =>
  /\[Api set: ([A-Za-z]+ [\d.]+)/u.exec(node.getFullText().split('*/')[0] ?? '')?.[1];

/** The set of a declaration, or of the class it stands in. */
const setOf = (declaration: ts.Node): string => {
  for (let node = declaration; !ts.isModuleBlock(node); node = node.parent) {
    const set = setIn(node);
    if (set !== undefined) return set;
  }
  return '';
};

const isScope = (
  node: ts.Node,
): node is ts.ModuleDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration =>
  ts.isModuleDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node);

/** Names of the namespaces and classes around a declaration, from the outside. */
const scopesOf = (declaration: ts.Declaration): readonly string[] => {
  const names: string[] = [];
  for (let node: ts.Node = declaration.parent; !ts.isSourceFile(node); node = node.parent) {
    if (isScope(node) && node.name) names.unshift(node.name.text);
  }
  return names;
};

const isMember = (node: ts.Declaration): boolean =>
  ts.isPropertyDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertySignature(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isGetAccessor(node);

const memberOf = (declaration: ts.Declaration): OfficeMember | undefined => {
  if (!isOffices(declaration) || !isMember(declaration)) return undefined;
  const [namespace, ...scopes] = scopesOf(declaration);
  const own = (declaration as ts.NamedDeclaration).name?.getText();
  // Plain data that is loaded or handed over, such as `Interfaces` and event arguments, is no member.
  if (!own || !namespace || scopes.includes('Interfaces')) return undefined;
  const parts = [
    ...(namespace === 'Excel' && scopes.length > 0 ? [] : [namespace]),
    ...scopes,
    own,
  ];
  return { name: parts.join('.'), set: setOf(declaration) };
};

/** Every member of Office.js that src/adapters/office names, by the compiler's own resolution. */
export const usedMembers = (): readonly OfficeMember[] => {
  const program = programOf();
  const checker = program.getTypeChecker();
  const found = new Map<string, OfficeMember>();
  const take = (name: ts.Node): void => {
    for (const declaration of checker.getSymbolAtLocation(name)?.declarations ?? []) {
      const member = memberOf(declaration);
      if (member && !found.has(member.name)) found.set(member.name, member);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) take(node.name);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const type = checker.getTypeAtLocation(node.parent);
      const property = type.getProperty((node.propertyName ?? node.name).getText());
      for (const declaration of property?.declarations ?? []) {
        const member = memberOf(declaration);
        if (member && !found.has(member.name)) found.set(member.name, member);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(ADAPTER)) visit(file);
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
};
