import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

const SOURCE = join(__dirname, '../../src');

/** A file of the program with what it says. */
interface SourceTree {
  /** Path below src, `ui/shell/Pane.tsx`. */
  readonly file: string;
  readonly tree: ts.SourceFile;
}

/** A file as TypeScript reads it, under a name. */
export const readTree = (path: string, name = path): ts.SourceFile =>
  ts.createSourceFile(name, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

const treeOf = (path: string): SourceTree => {
  const file = path.split(sep).join('/');
  return { file, tree: readTree(join(SOURCE, path), file) };
};

/** Every file of src as TypeScript reads it. */
export const sourceTrees = (): readonly SourceTree[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .map(treeOf);
