import type { Catalog } from '../../catalog/catalog';
import { catalogDepartments } from '../../catalog/catalog';
import type { FiscalYear } from '../../era/fiscal-year';
import { marksOnSheets, type HasMark } from '../../form/read/open-marks';
import type { RecognisedSheet } from '../../form/read/recognised';
import { isCollective } from '../../split/departments';
import { placeKey, type FieldPlace } from './entry-field';
import { KnownTexts } from './known-texts';
import { masterItems, type MasterBlock, type MasterItems } from './match-items';
import { readFields, type FieldReading } from './read-fields';

/** A field of the master, and where it stands. */
export interface MasterField {
  readonly place: FieldPlace;
  /** See {@link placeKey}. */
  readonly key: string;
  readonly reading: FieldReading;
  readonly at: MasterBlock;
  /** Place in the master's reading order. */
  readonly order: number;
}

/** The master, read once for all departments. */
export class Master {
  readonly items: MasterItems;
  readonly fields = new Map<string, MasterField>();
  readonly texts = new KnownTexts();
  /** Whether an item carries the mark of a year. */
  readonly hasMark: HasMark;
  private readonly byBlock = new Map<MasterBlock, MasterField[]>();
  private readonly blockTexts = new Map<MasterBlock, KnownTexts>();

  /**
   * @param sheets forms of one year
   * @param fiscalYear that year
   */
  constructor(
    readonly sheets: readonly RecognisedSheet[],
    readonly catalog: Catalog | null,
    readonly fiscalYear: FiscalYear,
  ) {
    this.items = masterItems(sheets, catalog);
    this.hasMark = marksOnSheets(sheets);
    for (const item of this.items.byNumber.values()) {
      for (const at of item.blocks) this.readBlock(at);
    }
    for (const { grid } of sheets) this.texts.add(grid, 0, grid.values.length - 1);
  }

  private readBlock(at: MasterBlock): void {
    const { item, occurrence, sheet, block } = at;
    const own: MasterField[] = [];
    for (const reading of readFields(sheet, block, this.fiscalYear).fields) {
      const place = { item, occurrence, year: reading.year, field: reading.field };
      const key = placeKey(place);
      const field = { place, key, reading, at, order: this.fields.size };
      this.fields.set(key, field);
      own.push(field);
    }
    this.byBlock.set(at, own);
  }

  /** A block's fields, in reading order. */
  fieldsOf(at: MasterBlock): readonly MasterField[] {
    return this.byBlock.get(at) ?? [];
  }

  field(place: FieldPlace): MasterField | undefined {
    return this.fields.get(placeKey(place));
  }

  /** Texts of a block's rows, worked out when first asked for. */
  textsOf(at: MasterBlock): KnownTexts {
    const known = this.blockTexts.get(at);
    if (known) return known;
    const texts = new KnownTexts();
    texts.add(at.sheet.grid, at.block.top, at.block.bottom);
    this.blockTexts.set(at, texts);
    return texts;
  }

  /** Departments that are to submit: those of the plan, but for the unnamed ones concerned. */
  get departments(): readonly string[] {
    const named = this.catalog
      ? catalogDepartments(this.catalog)
      : this.sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => block.departments));
    return [...new Set(named)].filter((name) => !isCollective(name));
  }
}
