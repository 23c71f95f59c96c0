/** Waits until the pane may go on; lets the browser paint and handle clicks. */
export type Pause = () => Promise<void>;
