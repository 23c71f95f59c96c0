import { openOfficeBook } from './open-book';
import { blankSheet, workbookOf } from '../xlsx/sample-plan';

const book = () => openOfficeBook(workbookOf([blankSheet('表')]));

it('新しいブックで開けない Excel では、例外ではなく失敗で答える', async () => {
  expect(await book().port.openNew(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false });
});

it('ファイルを Base64 で Excel に渡す', async () => {
  const { port } = book();
  const create = jest.spyOn(Excel, 'createWorkbook').mockResolvedValue(undefined);
  expect(await port.openNew(new Uint8Array([80, 75]))).toEqual({ ok: true, value: undefined });
  expect(create).toHaveBeenCalledWith('UEs=');
  create.mockRestore();
});
