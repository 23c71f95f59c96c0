import { dayText, timeText } from '../core/era/day-text';
import { jaMistake } from './ja-mistake';
import { jaPane } from './ja-pane';
import { jaSplit } from './ja-split';
import { jaCycle } from './ja-cycle';
import { jaMerge } from './ja-merge';
import { jaSubmit } from './ja-submit';

/** Japanese words: the source. Every key must be answered by the other languages. */
export const ja = {
  /** A day, and a time, in ISO 8601 as this language writes them. */
  dates: { day: dayText, time: timeText },
  /** Names one after another. */
  listed: (parts: readonly string[]) => parts.join('、'),
  /** Numbers, or other short things, that belong together. */
  together: (parts: readonly (string | number)[]) => parts.join('・'),
  /** Names that stand in a sentence's quotes, between the first and the last of them. */
  inQuotes: (parts: readonly string[]) => parts.join('」「'),
  severity: { error: 'エラー', warning: '警告', info: '参考' },
  wholeSheet: 'シート全体',
  file: {
    encrypted:
      'パスワードで保護されたブックです。Excel で開いてパスワードを外し、保存し直してください。',
    legacyXls:
      '古い形式（.xls）のブックです。Excel で開き、「Excel ブック (.xlsx)」として保存し直してください。',
    html: 'Excel のブックではなく、ウェブページ（HTML）です。Excel で開き、.xlsx として保存し直してください。',
    notXlsx: '.xlsx のブックでもタブ区切りのテキストでもありません。ファイルを確かめてください。',
    emptyFile: '中身が空のファイルです。保存し直したものを選んでください。',
    tooLarge: (size: string, limit: string) =>
      `展開すると ${size} になり、扱える大きさ（${limit}）を超えます。不要なシートを除いて保存し直してください。`,
    damaged: (part: string) =>
      `ブックが壊れています（${part}）。Excel で開いて修復し、保存し直してください。`,
    missingPart: (part: string) =>
      `ブックの一部（${part}）が欠けています。元のブックを Excel で開き、保存し直してください。`,
    cutOff:
      'ファイルが途中で切れています。コピーやダウンロードが途中で終わったものと思われます。元のファイルをもう一度受け取ってください。',
    unsupported: {
      'array-formula': (place: string) =>
        `${place}は一つの配列数式が入る範囲で、その一部だけを書き換えられません。Excel で数式をまとめて直してください。`,
      'data-table': (place: string) =>
        `${place}は一つのデータテーブルが入る範囲で、その一部だけを書き換えられません。Excel で直接変更してください。`,
      'table-header': (place: string) =>
        `${place}はテーブルの見出しなので書き換えられません。Excel で直接変更してください。`,
      encoding: (place: string, part: string) =>
        `ブックの一部（${part}）が、書き込めない文字コード（${place}）です。Excel で開き、保存し直してください。`,
      packing: (place: string, part: string) =>
        `ブックの一部（${part}）が、読めない方法（${place}）で圧縮されています。Excel で開き、保存し直してください。`,
    },
    otherFormat: {
      xlsb: 'バイナリ形式（.xlsb）のブックです。Excel で開き、「Excel ブック (.xlsx)」として保存し直してください。',
      ods: 'OpenDocument 形式（.ods など）のファイルです。Excel で開き、「Excel ブック (.xlsx)」として保存し直してください。',
      csv: 'カンマ区切りのテキスト（CSV）です。Excel で開き、「Excel ブック (.xlsx)」として保存し直してください。',
      pdf: 'PDF です。元の Excel ブック（.xlsx）を選んでください。',
      word: 'Word の文書です。Excel のブック（.xlsx）を選んでください。',
      powerpoint: 'PowerPoint の資料です。Excel のブック（.xlsx）を選んでください。',
      image: '画像です。元の Excel ブック（.xlsx）を選んでください。',
      zip: '圧縮ファイル（ZIP）です。中のブック（.xlsx）を取り出して選んでください。',
    },
    remarks: (places: string) =>
      `使えない記述（${places}）を除いて読みました。値が合っているか確かめてください。`,
    remark: {
      sheet: (detail: string) => `中身のないシート「${detail}」`,
      part: (_: string, part: string) => `欠けた部分 ${part}`,
      cell: (detail: string) => `セルの記述 ${detail}`,
      formula: (detail: string) => `元のない数式 ${detail}（結果の値を読みました）`,
      range: (detail: string) => `範囲 ${detail}`,
    },
    sharedWorkbook:
      '共有ブック（従来の機能）なので、読めますが書き込めません。［校閲］の［ブックの共有（レガシ）］で共有を解除し、保存し直してください。',
    newerRecord:
      'より新しい Shinko の記録があるブックなので、書き込みも取りまとめもしません。新しい Shinko を使ってください。',
    newerRecordRead: (file: string) =>
      `${file}: より新しい Shinko の記録があり、分かるところだけを使って点検しました。新しい Shinko を使ってください。`,
    stale: (count: number) =>
      `${count}個のセルが、調べた後に変わっています。もう一度点検してからやり直してください。`,
    sheetMissing: (sheet: string) => `シート「${sheet}」がありません。名前を確かめてください。`,
    sheetExists: (sheet: string) =>
      `シート「${sheet}」がすでにあります。名前を変えるか、別のブックを選んでください。`,
  },
  sheet: {
    noForm:
      '進行管理シートが見つかりません。見出し行（No.・取組項目・年度・実績値など）のあるファイルを選んでください。',
    unread: (places: string, more: number) =>
      `読み取れないか、入れる欄のない記入があります：${places}${more > 0 ? `、ほか${more}か所` : ''}。作った様式を見て、要るものは入れ直してください。`,
    left: (items: string, more: number) =>
      `計画にない項目なので、記入を引き継いでいないものがあります：${items}${more > 0 ? `、ほか${more}件` : ''}。同じ項目であれば、計画の名前にそろえるか、体系の別表記（aliases）に入れてから、作り直してください。`,
    leftItem: (number: string, name: string, perhaps: string | null) =>
      `No.${number}「${name}」${perhaps === null ? '' : `（計画の${perhaps}と思われます）`}`,
    /** A cell and what stands there, shortened. */
    cellText: (place: string, text: string) => `${place}「${text}」`,
    noYear: (sheet: string | null) =>
      `${sheet === null ? '' : `シート「${sheet}」の`}年度が分かりません。表題に「（令和4年度）」のように入れるか、年度の列に元号を付けてください。`,
    noItems:
      '取組項目の並んだ表が見つかりません。見出し行（No.・取組項目・年度・実績値など）を確かめてください。',
    noPlanName: '計画の名前が分かりません。表題に「○○計画」を入れてください。',
    cancelled: '中止しました。シートは変えていません。',
    departmentUnknown: (department: string, known: string) =>
      `「${department}」は計画の担当課にありません。次のどれかを指定してください：${known}。`,
    catalogFault: (path: string, expected: string) =>
      `体系のファイルの「${path}」が正しくありません。${expected} が必要です。`,
    badJson: 'JSON として読めません。体系のファイル（.json）を確かめてください。',
  },
  workbook: {
    sheetMissing: (sheet: string) =>
      `シート「${sheet}」が見つかりません。名前が変わったか削除されています。もう一度点検してください。`,
    sheetExists: (sheet: string) =>
      `シート「${sheet}」がすでにあります。名前を変えてからやり直してください。`,
    stale: (count: number) =>
      `${count}個のセルが、調べた後に変わっています。何も書き込んでいません。もう一度点検してください。`,
    halfWritten: (count: number) =>
      `途中で Excel が書き込みを受け付けなくなり、${count}個のセルのうち一部が書かれたままです。「元に戻す」が出ていれば押し、なければ保存せずにブックを閉じてください。`,
    busy: 'Excel がほかの処理をしています。終わってからもう一度押してください。',
    cellEdit: 'セルが編集中です。Enter か Esc で入力を終えてから、もう一度押してください。',
    protected: (sheet: string | null) =>
      `${sheet === null ? 'シート' : `シート「${sheet}」`}が保護されています。［校閲］の［シート保護の解除］をしてから、もう一度押してください。`,
    readOnly: '読み取り専用で開いています。編集を有効にするか、別名で保存してから使ってください。',
    markedFinal:
      '最終版として保存されたブックなので、書き込めません。Excel の上に出ている［編集する］を押してから、もう一度押してください。',
    sharedWorkbook:
      '共有ブック（従来の機能）なので、書き込めません。［校閲］の［ブックの共有（レガシ）］で共有を解除してから、もう一度押してください。',
    filtered: (sheet: string) =>
      `シート「${sheet}」にフィルターがかかっています。書き込み先がずれるおそれがあるため、フィルターを解除してからもう一度押してください。`,
    tooLarge: '一度に扱える大きさを超えました。シートを分けてからもう一度お試しください。',
    unsupported: (requirement: string) =>
      `お使いの Excel ではこの機能を使えません（${requirement} が必要です）。Excel LTSC 2021 以降でお使いください。`,
    enteredSince: (sheet: string) =>
      `シート「${sheet}」には作った後に記入があるため、元に戻せません。不要であれば手で削除してください。`,
    bytesRefused:
      'この Excel は、開いているブックのファイルをアドインに渡しません。Excel の「名前を付けて保存」で控えを作ってください。ほかのことはそのまま使えます。',
    marksUnreadable: (sheet: string) =>
      `シート「${sheet}」の条件付き書式を Excel が読み取れないため、印には触れていません。指摘の一覧はそのまま使えます。`,
    cancelled: '中止しました。シートは変えていません。',
    unknown:
      'Excel からエラーが返りました。もう一度試しても直らないときは、詳細を事務局に知らせてください。',
  },
  split: jaSplit,
  submit: jaSubmit,
  merge: jaMerge,
  cycle: jaCycle,
  pane: jaPane,
  mistake: jaMistake,
};

/** What every language must answer. */
export type Words = typeof ja;
