/**
 * The R4 sheet checked against the plan as the H30 document had it (the second of the city's
 * documents): what is found besides R4_REVIEW, each looked up by hand in both documents. All of it is
 * so; most of it was decided between 2018 and 2022, which a plan of R4 would know.
 */
export const H30_REVIEW: readonly (readonly [
  severity: 'error' | 'warning' | 'info',
  rule: string,
  cell: string,
  reason: string,
])[] = [
  [
    'warning',
    'hierarchy-renamed',
    'B62',
    '事業: 本文では「…施設の提供」、R4 は「…施設の情報提供」',
  ],
  [
    'warning',
    'hierarchy-renamed',
    'B190',
    '(2) 促進の前の「の」が落ちている。H30 の計画に別表記はない',
  ],
  ['warning', 'item-renamed', 'B206', 'No. 17: 日常生活支援総合事業から生活支援体制整備事業へ'],
  [
    'warning',
    'department-changed',
    'C242',
    'No. 20: 本文の担当課名に「しろい」が付いている（本文の誤り）',
  ],
  ['warning', 'item-renamed', 'B309', 'No. 24: 設置から設置・運営へ'],
  ['warning', 'department-changed', 'C309', 'No. 24: 保育課が加わった'],
  ['warning', 'item-renamed', 'B325', 'No. 26: モデル小学校区から設立推進小学校区へ'],
  ['warning', 'department-changed', 'C329', 'No. 27: 社会福祉協議会が加わった'],
  ['warning', 'hierarchy-renamed', 'B336', '(4) 基本方針の名前が変わった'],
  ['warning', 'hierarchy-renamed', 'B357', '(4) 同じ'],
  ['warning', 'hierarchy-renamed', 'B400', '(4) 同じ'],
  ['warning', 'item-renamed', 'B389', 'No. 32: 個別計画から個別避難計画へ'],
  ['warning', 'department-unknown', 'C389', 'No. 32: 本文の取組項目に障害福祉課はない（関係課）'],
  ['warning', 'department-unknown', 'C393', 'No. 33: 同じ'],
  [
    'warning',
    'item-moved',
    'A453',
    'No. 38: H30 の 38 は別の事業の項目。R4 の 38 は後から加わった',
  ],
  ['warning', 'item-renamed', 'B453', 'No. 38: 同じ'],
  ['warning', 'department-changed', 'C453', 'No. 38: 同じ'],
  ['warning', 'hierarchy-renamed', 'B465', '事業: 自立支援相談から自立相談支援へ'],
  ['error', 'item-renumbered', 'A472', 'No. 39: H30 では 38。38 が加わり一つずれた'],
  ['error', 'item-renumbered', 'A476', 'No. 40: H30 では 39（住宅／住居確保給付金）'],
  ['error', 'item-renumbered', 'A480', 'No. 41: H30 では 40'],
  ['error', 'item-renumbered', 'A500', 'No. 42: H30 では 41（学習支援体制の確立）'],
  ['error', 'item-renumbered', 'A504', 'No. 43: H30 では 42'],
  ['error', 'item-renumbered', 'A522', 'No. 44: H30 では 43'],
  ['error', 'item-unknown', 'A526', 'No. 45: H30 では 44 で終わり。名前から 44 と言う'],
  ['info', 'item-unknown', 'A546', 'No. 46: R4 からの新規'],
  ['info', 'item-unknown', 'A564', 'No. 47: 同じ'],
  ['info', 'item-unknown', 'A582', 'No. 48: 同じ'],
  ['error', 'item-missing', 'A582', 'H30 の No. 41 の再掲は、R4 では No. 42 の番号で載っている'],
  ['warning', 'unit-mismatch', 'I375', 'No. 31: H30 の計画に単位はないので、参考でなく警告になる'],
  ['warning', 'unit-mismatch', 'I478', 'No. 40: 同じ'],
  ['warning', 'unit-mismatch', 'I482', 'No. 41: 同じ（上段）'],
  ['warning', 'unit-mismatch', 'I482', 'No. 41: 同じ（下段）'],
  ['warning', 'unit-mismatch', 'I502', 'No. 42: 同じ'],
];

/** Of R4_REVIEW, what a plan without units and other spellings tells otherwise; see above. */
export const TOLD_OTHERWISE: readonly string[] = ['unit-mismatch', 'hierarchy-renamed B190'];
