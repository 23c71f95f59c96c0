import type { FileFailure } from '../../../app/ports/xlsx';
import type { Result } from '../../../core/result';
import { attempt } from '../fault';
import { openPackage, type Toolkit } from '../read/package';
import { PartChanges } from './part-changes';
import { readWorkbookToChange } from '../read/workbook-reader';
import { applyPatches, locateRoot, type ElementLocation, type Patch } from '../xml/xml-patch';
import { childrenOf, parseXml } from '../xml/xml-tree';
import { rewriteZip } from '../zip/zip-writer';

/** What the formula of a mark of ours begins with, after any `=`. */
const SIGNATURE = 'N("shinko:';

const isOurs = (rule: string, part: string): boolean =>
  childrenOf(parseXml(rule, part), 'formula').some(({ text }) => text.includes(SIGNATURE));

/** Takes our rules out of one `conditionalFormatting`; the whole of it where no other rule is left. */
const patchesOf = (xml: string, part: string, { from, to }: ElementLocation): readonly Patch[] => {
  const format = xml.slice(from, to);
  const rules = locateRoot(format, part).children.filter(({ name }) => name === 'cfRule');
  const ours = rules.filter((rule) => isOurs(format.slice(rule.from, rule.to), part));
  if (ours.length === rules.length && ours.length > 0) return [{ from, to, text: '' }];
  return ours.map((rule) => ({ from: from + rule.from, to: from + rule.to, text: '' }));
};

const withoutMarks = (xml: string, part: string): string => {
  if (!xml.includes('shinko:')) return xml;
  const formats = locateRoot(xml, part).children.filter(
    ({ name }) => name === 'conditionalFormatting',
  );
  return applyPatches(
    xml,
    formats.flatMap((format) => patchesOf(xml, part, format)),
  );
};

/** Takes our marks out of every sheet; a file without any comes back as it was. */
export const stripOwnMarks = (bytes: Uint8Array, tools: Toolkit): Result<Uint8Array, FileFailure> =>
  attempt(() => {
    const { opened, tabs } = readWorkbookToChange(openPackage(bytes, tools));
    const changes = new PartChanges(opened);
    for (const { path, isWorksheet } of tabs) {
      if (isWorksheet) changes.edit(path, (xml) => withoutMarks(xml, path));
    }
    if (changes.replaced.size === 0) return bytes;
    return rewriteZip(opened.archive, { replaced: changes.replaced, added: [] }, tools);
  });
