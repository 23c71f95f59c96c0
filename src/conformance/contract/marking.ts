import { DONE, refused, same } from '../case/expect';
import type { ScratchBook, SeenRule, Withheld } from '../case/scratch-book';
import { progressBook } from './blocks';
import { type ContractCase, MISSING, placeOf, SHEET } from './looking';

const markedUnder = ({ marks }: Withheld): object =>
  marks ? refused({ kind: 'marks-unreadable', sheet: SHEET }) : DONE;

const isMark = ({ formula }: SeenRule): boolean => formula.includes('N("shinko:');

const marksIn = async (book: ScratchBook): Promise<readonly SeenRule[]> =>
  (await book.rules(SHEET)).filter(isMark);

const mark = (address: string, severity: 'error' | 'warning' | 'info') => ({
  sheet: SHEET,
  ...placeOf(address),
  severity,
});

const anew: ContractCase = {
  id: 'port.mark',
  run: async ({ open, withheld }) => {
    const marked = markedUnder(withheld);
    const book = await open(progressBook(3));
    await book.addRule(SHEET, 'A1', 'A1="x"', '#00FF00');
    await book.port.read();
    const first = [mark('J4', 'error'), mark('J5', 'error'), mark('K4', 'warning')];
    same('put', await book.port.mark(first), marked);
    same('count', (await marksIn(book)).length, withheld.marks ? 0 : 2);
    same('put-again', await book.port.mark([mark('H4', 'info')]), marked);
    const areas = [{ top: 3, left: 7, bottom: 3, right: 7 }];
    const now = await marksIn(book);
    same(
      'areas',
      now.map((one) => one.areas),
      withheld.marks ? [] : [areas],
    );
    same('taken', await book.port.mark([]), marked);
    const left = (await book.rules(SHEET)).map(({ formula, fill }) => ({ formula, fill }));
    same('own-rule', left, [{ formula: 'A1="x"', fill: '#00FF00' }]);
  },
};

const found: ContractCase = {
  id: 'port.mark-again',
  run: async ({ open, withheld }) => {
    const book = await open(progressBook(1));
    same('put', await book.port.mark([mark('J4', 'error')]), markedUnder(withheld));
    same('taken', await book.port.mark([]), markedUnder(withheld));
    same('none-left', await marksIn(book), []);
  },
};

const missing: ContractCase = {
  id: 'port.mark-missing',
  run: async ({ open }) => {
    const book = await open(progressBook(1));
    const marked = await book.port.mark([{ ...mark('A1', 'info'), sheet: MISSING }]);
    same('sheet-missing', marked, refused({ kind: 'sheet-missing', sheet: MISSING }));
  },
};

/** 印. */
export const MARKING: readonly ContractCase[] = [anew, found, missing];
