import { packParts, partText, unpackParts } from './packed-parts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const withRelation = (bytes: Uint8Array, path: string, relation: string): string =>
  partText(bytes, path).replace('</Relationships>', `${relation}</Relationships>`);

/** The workbook as Excel saves it once its author has marked it as final. */
export const markedFinal = (bytes: Uint8Array, value = 'true'): Uint8Array =>
  packParts({
    ...unpackParts(bytes),
    '_rels/.rels': withRelation(
      bytes,
      '_rels/.rels',
      `<Relationship Id="rIdFinal" Type="${RELATIONS}/custom-properties" Target="docProps/custom.xml"/>`,
    ),
    'docProps/custom.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal"><vt:bool>${value}</vt:bool></property></Properties>`,
  });

/** The workbook as Excel saves it while it is shared in the old way. */
export const sharedInTheOldWay = (bytes: Uint8Array): Uint8Array => {
  const path = 'xl/_rels/workbook.xml.rels';
  return packParts({
    ...unpackParts(bytes),
    [path]: withRelation(
      bytes,
      path,
      `<Relationship Id="rIdShared" Type="${RELATIONS}/revisionHeaders" Target="revisions/revisionHeaders.xml"/>`,
    ),
    'xl/revisions/revisionHeaders.xml':
      '<headers xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  });
};
