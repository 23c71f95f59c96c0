import type { TrialWindow } from './pane';

// Runs in the pane's frame ahead of Office.js, which looks for its Excel as soon as it loads.
(window.parent as TrialWindow).shinkoTrial?.attach(window);
