import type { DepartmentFile, OfferedText, FileDiff, SheetNote } from './file-diff';
import { proposesMark, readMarks, refusedProposals } from './mark-proposals';
import { cellKey, cellName } from '../../grid/grid';
import type { RecognisedSheet } from '../../form/read/recognised';
import type { Acceptance } from '../../record/acceptance';
import { comparable, sameWords } from '../../text/text';
import { sameMeaning, type FieldPlace } from '../index/entry-field';
import { unmergedInBlock, unmergedOutside, unmergedSheet } from './unmerged';
import type { Unmerged, UnmergedReason } from './unmerged';
import { HandedBase, isUnchanged } from './handed-base';
import { handedItems, type HandedItems } from './handed-items';
import { KnownTexts } from '../index/known-texts';
import type { Master, MasterField } from '../index/master';
import {
  assignBlocks,
  findItem,
  type MasterBlock,
  type MasterItem,
  type PlacedBlock,
} from '../index/match-items';
import { readFields, type BlockReading, type FieldReading } from '../index/read-fields';
import { canWrite } from '../index/field-edits';
import { scatteredParts, withoutBlockFields } from './scattered-parts';

interface OwnBlock {
  readonly placed: PlacedBlock;
  readonly reading: BlockReading;
  readonly slot: MasterBlock;
}

/** Finds what one file differs in. */
export class DepartmentFileDiffer {
  readonly offers: OfferedText[] = [];
  readonly left: Unmerged[] = [];
  matched = 0;
  /** The master's block of each of the file's own numbers and occurrences, for its reasons. */
  private readonly slots = new Map<string, MasterBlock>();
  private readonly handed: HandedItems;
  private readonly base: HandedBase;
  private readonly owned = new Map<MasterItem, boolean>();

  constructor(
    private readonly master: Master,
    private readonly file: DepartmentFile,
  ) {
    this.handed = handedItems(file.catalog);
    this.base = new HandedBase(master, file, this.handed);
  }

  diff(): FileDiff {
    const { file } = this;
    const byItem = this.groupBlocks();
    for (const [item, blocks] of byItem) this.diffItem(item, blocks);
    for (const form of file.forms) this.list(unmergedOutside(form, this.master.texts));
    for (const grid of file.others) {
      const found = unmergedSheet(grid);
      if (found) this.list([found]);
    }
    this.listNoted(file.notes, 'note');
    this.listNoted(file.drawings ?? [], 'drawing');
    this.list(refusedProposals(this.master, file.refused ?? []));
    const { department, submittedAt, handOut = null } = file;
    const acceptances = this.acceptances();
    const { offers, left, matched } = this;
    return {
      file: file.file,
      department,
      submittedAt,
      handOut,
      hasBase: file.base !== null,
      matched,
      offers,
      acceptances,
      left,
    };
  }

  /** Words that stand at a cell and not in it. */
  private listNoted(noted: readonly SheetNote[], why: 'note' | 'drawing'): void {
    this.list(
      noted.map(({ sheet, row, column, text }) => ({
        sheet,
        cell: cellName(row, column),
        value: text,
        why,
        target: null,
      })),
    );
  }

  private list(cells: readonly Unmerged[]): void {
    for (const cell of cells) this.left.push(cell);
  }

  private groupBlocks(): ReadonlyMap<MasterItem, readonly PlacedBlock[]> {
    const byItem = new Map<MasterItem, PlacedBlock[]>();
    for (const sheet of this.file.forms) {
      for (const block of sheet.blocks) {
        const placed = { sheet, block };
        const item = findItem(placed, this.master.items);
        if (typeof item === 'string') {
          this.leaveBlock(placed, `item-${item}`, new KnownTexts());
          continue;
        }
        const known = byItem.get(item);
        if (known) known.push(placed);
        else byItem.set(item, [placed]);
      }
    }
    return byItem;
  }

  private leaveBlock({ sheet, block }: PlacedBlock, why: UnmergedReason, known: KnownTexts): void {
    this.list(unmergedInBlock(sheet, block, known, new Set(), why));
  }

  private diffItem(item: MasterItem, blocks: readonly PlacedBlock[]): void {
    const own: OwnBlock[] = [];
    const { whole, parts } = scatteredParts(blocks, this.master.fiscalYear);
    const assigned = assignBlocks(whole, item);
    for (const [placed, slot] of assigned) {
      if (!slot) {
        const texts = new KnownTexts();
        const first = [...assigned].find(([, taken]) => taken)?.[0];
        if (first) texts.add(first.sheet.grid, first.block.top, first.block.bottom);
        this.leaveBlock(placed, 'item-twice', texts);
        continue;
      }
      const reading = readFields(placed.sheet, placed.block, this.master.fiscalYear);
      const others = parts.get(placed) ?? [];
      own.push({
        placed,
        reading: others.length > 0 ? withoutBlockFields(reading, placed) : reading,
        slot,
      });
      for (const part of others) {
        const read = readFields(part.sheet, part.block, this.master.fiscalYear);
        own.push({ placed: part, reading: withoutBlockFields(read, part), slot });
      }
      const { number, occurrence } = placed.block;
      if (number !== null) this.slots.set(`${number}-${occurrence}`, slot);
    }
    this.matched += own.length;
    const original = own.find(({ slot }) => slot.occurrence === 1);
    for (const block of own) this.foldBlock(item, block, block === original ? undefined : original);
  }

  private foldBlock(
    item: MasterItem,
    { placed, reading, slot }: OwnBlock,
    original?: OwnBlock,
  ): void {
    const { sheet, block } = placed;
    const read = new Set(reading.fields.map(({ cell }) => cellKey(cell.row, cell.column)));
    for (const box of [...block.boxes, ...block.noBoxes]) read.add(cellKey(box.row, box.column));
    for (const { row, column, text, why } of reading.loose) {
      read.add(cellKey(row, column));
      this.list([
        { sheet: sheet.grid.sheet, cell: cellName(row, column), value: text, why, target: null },
      ]);
    }
    for (const field of reading.fields) this.foldField(item, slot, sheet, field, original);
    for (const key of this.foldMarks({ placed, slot }, original)) read.add(key);
    this.list(unmergedInBlock(sheet, block, this.master.textsOf(slot), read, slot));
  }

  /** @returns keys of the cells that are dealt with */
  private foldMarks(
    { placed: { sheet, block }, slot }: Pick<OwnBlock, 'placed' | 'slot'>,
    original?: OwnBlock,
  ): readonly number[] {
    const { hasMark } = this.master;
    const isSaid = original !== undefined && proposesMark(original.placed.block, slot, hasMark);
    const known = this.master.textsOf(slot);
    const { left, read } = readMarks(sheet, block, slot, { hasMark, known, isSaid });
    this.list(left);
    return read;
  }

  private foldField(
    item: MasterItem,
    slot: MasterBlock,
    sheet: RecognisedSheet,
    reading: FieldReading,
    original?: OwnBlock,
  ): void {
    const { field, year, text } = reading;
    const place = { item: slot.item, occurrence: slot.occurrence, year, field };
    const base = this.base.textOf(item, place, reading);
    if (isUnchanged(reading, base) && !original) return;
    const master = this.master.field(place);
    const leave = (why: UnmergedReason): void => {
      const { row, column } = reading.cell;
      this.list([
        { sheet: sheet.grid.sheet, cell: cellName(row, column), value: text, why, target: null },
      ]);
    };
    if (reading.isUnreadable) return leave('unreadable');
    if (!master) return text.trim() === '' ? undefined : leave('no-place');
    const twin = original?.reading.fields.find(
      (other) => other.field === field && other.year === year,
    );
    if (twin && this.foldRepeat(item, place, reading, twin, master)) return;
    if (isUnchanged(reading, base)) return;
    // A change that the master has already still speaks against another one; without a base nothing tells.
    if (base === null && isSame(reading, master.reading)) return;
    if (!canWrite(master, text)) return leave('no-place');
    const kind = base === null ? 'baseless' : this.isOwn(item) ? 'own' : 'foreign';
    const said = this.base.saidBefore(item, place, reading);
    // A copy inside the file that stays behind says nothing, and neither does an older file.
    if (said === 'earlier' || (said !== 'new' && this.file.hasCopies)) return;
    const name = this.base.nameOf(item, place);
    this.offer(master, text, base, said === 'unclear' ? 'reverted' : kind, name);
  }

  /**
   * A repeat follows its original; where it does not, a person tells which of the two holds.
   *
   * @returns whether that was all there is to say of the repeat's field
   */
  private foldRepeat(
    item: MasterItem,
    place: FieldPlace,
    reading: FieldReading,
    twin: FieldReading,
    master: MasterField,
  ): boolean {
    const { field } = place;
    const agrees = isSame(reading, twin);
    const isLinked = master.reading.formula === 'link';
    if (isLinked && (agrees || reading.formula === 'link' || reading.text.trim() === ''))
      return true;
    const base = this.base.textOf(item, place, reading);
    const twinBase = this.base.textOf(item, { ...place, occurrence: 1 }, twin);
    if (base !== null && twinBase !== null) {
      const isKept = isUnchanged(reading, base);
      if (isKept && isUnchanged(twin, twinBase)) return true;
      if (!isLinked && (agrees || !sameMeaning(field, base, twinBase))) return false;
      const masterTwin = this.master.field({ ...place, occurrence: 1 });
      const isThere =
        !isKept &&
        isSame(reading, master.reading) &&
        masterTwin &&
        isSame(twin, masterTwin.reading);
      if (isThere) return true;
    } else if (!isLinked) return false;
    if (!canWrite(master, reading.text) || !canWrite(master, twin.text)) return false;
    this.offer(master, twin.text, base, 'repeat', null);
    this.offer(master, reading.text, base, 'repeat', this.base.nameOf(item, place));
    return true;
  }

  private offer(
    { key }: MasterField,
    text: string,
    base: string | null,
    kind: OfferedText['kind'],
    said: string | null,
  ): void {
    this.offers.push({ field: key, text, base, kind, said });
  }

  /** Whether the item is the department's part: it is named, or the item was handed out to it. */
  private isOwn(item: MasterItem): boolean {
    const known = this.owned.get(item);
    if (known !== undefined) return known;
    const { department } = this.file;
    const isNamed = (name: string): boolean => department !== null && sameWords(name, department);
    const isOwn = department !== null && (item.departments.some(isNamed) || this.isHanded(item));
    this.owned.set(item, isOwn);
    return isOwn;
  }

  /** Whether the item was handed out to the department: what came was a part of the plan, and it is in it. */
  private isHanded(item: MasterItem): boolean {
    const { items, names, numbers } = this.handed;
    const isPart = items > 0 && items < this.master.items.byNumber.size;
    return (
      isPart &&
      (numbers.has(comparable(item.name)) || [...item.names].some((name) => names.has(name)))
    );
  }

  /** Its reasons, told of the master's blocks. */
  private acceptances(): readonly Acceptance[] {
    return this.file.acceptances.flatMap((acceptance): readonly Acceptance[] => {
      const { item, occurrence } = acceptance;
      const slot = item === null ? undefined : this.slots.get(`${item}-${occurrence ?? 1}`);
      if (!slot) return [acceptance];
      return [{ ...acceptance, item: slot.item, occurrence: occurrence && slot.occurrence }];
    });
  }
}

const isSame = (left: FieldReading, right: FieldReading): boolean =>
  sameMeaning(left.field, left.text, right.text) || sameMeaning(left.field, left.kept, right.kept);
