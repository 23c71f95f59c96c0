import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../../src/adapters/xlsx';
import { markedFinal, sharedInTheOldWay } from './book-states';
import { packParts, smallParts } from './packed-parts';

const xlsx = createXlsx();
const small = packParts(smallParts('<row r="1"><c r="A1"><v>1</v></c></row>'));
const facts = (isFinal: boolean, isShared: boolean) => ({
  ok: true,
  value: { isFinal, isShared },
});

it('ふつうのブックは、最終版でも共有でもない', () => {
  expect(xlsx.facts(small)).toEqual(facts(false, false));
  const rich = new Uint8Array(readFileSync(join(__dirname, 'fixtures/rich.xlsx')));
  expect(xlsx.facts(rich)).toEqual(facts(false, false));
});

it('最終版の印は true か 1 のときだけ数える', () => {
  expect(xlsx.facts(markedFinal(small))).toEqual(facts(true, false));
  expect(xlsx.facts(markedFinal(small, '1'))).toEqual(facts(true, false));
  expect(xlsx.facts(markedFinal(small, 'false'))).toEqual(facts(false, false));
});

it('共有ブック（従来の機能）だと分かる', () => {
  expect(xlsx.facts(sharedInTheOldWay(small))).toEqual(facts(false, true));
  expect(xlsx.facts(sharedInTheOldWay(markedFinal(small)))).toEqual(facts(true, true));
});

it('ブックでないものは、何であるかを言う', () => {
  expect(xlsx.facts(new Uint8Array())).toEqual({ ok: false, failure: { kind: 'empty-file' } });
});
