import { diffJson } from '../app/compare/diff-json';
import { diffCatalogs } from '../core/catalog/diff-catalogs';
import { diffText } from '../i18n/diff-sentences';
import { choiceOption, EXIT, twoFiles, type Call, type ExitStatus } from './call/call';
import { readCatalog } from './call/files';

/** `shinko diff OLD NEW`: what differs between two catalogs, sheets or workbooks of a plan. */
export const runDiff = (call: Call): ExitStatus => {
  const { words, streams } = call;
  const format = choiceOption(call, 'format', ['text', 'json'], 'text');
  const [from, to] = twoFiles(call);
  const diff = diffCatalogs(readCatalog(call, from), readCatalog(call, to));
  streams.out(
    format === 'json'
      ? `${JSON.stringify(diffJson(diff), null, 2)}\n`
      : `${words.plan.diff.heading(from, to)}\n${diffText(words, words.plan.diff, diff)}\n`,
  );
  return EXIT.done;
};
