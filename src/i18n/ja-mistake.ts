/** Words for our own mistakes; none of them holds text of a cell. */
export const jaMistake = {
  command:
    'Shinko の誤りのため、終わりまでできませんでした。次の行を事務局に知らせてください（セルの文字は入っていません）。',
};
