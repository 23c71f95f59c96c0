import { attachExternal, type ExcelExternal } from '../../excel-host';

/** What the trial page offers to the frame of the pane. */
export interface TrialDoor {
  /** Puts Excel's side on the frame's `window.external`. */
  attach(frame: Window): void;
}

/** The trial page's window as the pane's frame sees it. */
export interface TrialWindow extends Window {
  shinkoTrial?: TrialDoor;
}

/** The pane in its frame. */
export interface TrialPane {
  /** Loads the pane anew, speaking to this Excel. */
  connect(external: ExcelExternal): void;
}

const PANE_PAGE = 'taskpane.html';

/** Puts the pane into a frame; a same-origin frame asks for its Excel by itself while it loads. */
export const createPane = (frame: HTMLIFrameElement): TrialPane => {
  let current: ExcelExternal | undefined;
  (window as TrialWindow).shinkoTrial = {
    attach: (inner) => {
      if (current) attachExternal(inner, current);
    },
  };
  return {
    connect: (external) => {
      current = external;
      frame.src = PANE_PAGE;
    },
  };
};

const NARROWEST = 320;
const WIDEST = 600;
const STEP = 20;

/** Lets the splitter between grid and pane be dragged, or moved by the arrow keys. */
export const makeResizable = (splitter: HTMLElement, pane: HTMLElement): void => {
  const setWidth = (width: number): void => {
    const fitting = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    pane.style.width = `${fitting}px`;
    splitter.setAttribute('aria-valuenow', String(fitting));
    window.dispatchEvent(new Event('resize'));
  };
  splitter.setAttribute('aria-valuemin', String(NARROWEST));
  splitter.setAttribute('aria-valuemax', String(WIDEST));
  setWidth(pane.offsetWidth);
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add('dragging');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener('pointerup', () => document.body.classList.remove('dragging'));
  splitter.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') setWidth(pane.offsetWidth + STEP);
    if (key === 'ArrowRight') setWidth(pane.offsetWidth - STEP);
  });
};
