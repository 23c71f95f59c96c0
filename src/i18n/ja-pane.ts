/** Words of the task pane. */
export const jaPane = {
  title: 'Shinko 進行管理シート',
};
