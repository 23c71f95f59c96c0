import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/thread-comment-ui/lib/index.css';
import '@univerjs/sheets-thread-comment-ui/lib/index.css';
import '@univerjs/sheets/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets-ui/facade';
import { LocaleType, mergeLocales, Univer, UserManagerService } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import DesignJaJP from '@univerjs/design/locale/ja-JP';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import DocsUIJaJP from '@univerjs/docs-ui/locale/ja-JP';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import ConditionalFormattingUIJaJP from '@univerjs/sheets-conditional-formatting-ui/locale/ja-JP';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import DataValidationJaJP from '@univerjs/sheets-data-validation/locale/ja-JP';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import DataValidationUIJaJP from '@univerjs/sheets-data-validation-ui/locale/ja-JP';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import SheetsFormulaJaJP from '@univerjs/sheets-formula/locale/ja-JP';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import SheetsFormulaUIJaJP from '@univerjs/sheets-formula-ui/locale/ja-JP';
import SheetsJaJP from '@univerjs/sheets/locale/ja-JP';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import SheetsNumfmtUIJaJP from '@univerjs/sheets-numfmt-ui/locale/ja-JP';
import { UniverSheetsThreadCommentPlugin } from '@univerjs/sheets-thread-comment';
import { UniverSheetsThreadCommentUIPlugin } from '@univerjs/sheets-thread-comment-ui';
import SheetsThreadCommentUIJaJP from '@univerjs/sheets-thread-comment-ui/locale/ja-JP';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import SheetsUIJaJP from '@univerjs/sheets-ui/locale/ja-JP';
import { UniverThreadCommentPlugin } from '@univerjs/thread-comment';
import { UniverThreadCommentUIPlugin } from '@univerjs/thread-comment-ui';
import ThreadCommentUIJaJP from '@univerjs/thread-comment-ui/locale/ja-JP';
import { UniverUIPlugin } from '@univerjs/ui';
import UIJaJP from '@univerjs/ui/locale/ja-JP';
import { OWNER } from './grid-notes';
import { speedUpGrid } from './grid-speed';

// Who comments are by; the trial knows nobody's name.
const PERSON = '利用者';

/** Starts Univer in an element, plugin by plugin: the one place where its packages are put together. */
export const startUniver = (container: HTMLElement): Univer => {
  speedUpGrid();
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: {
      [LocaleType.JA_JP]: mergeLocales(
        DesignJaJP,
        UIJaJP,
        DocsUIJaJP,
        SheetsJaJP,
        SheetsUIJaJP,
        SheetsFormulaJaJP,
        SheetsFormulaUIJaJP,
        SheetsNumfmtUIJaJP,
        DataValidationJaJP,
        DataValidationUIJaJP,
        ConditionalFormattingUIJaJP,
        ThreadCommentUIJaJP,
        SheetsThreadCommentUIJaJP,
      ),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, footer: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.WHEN_EMPTY,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // The search box of the drop-down would take the focus in the middle of a composition.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showSearchOnDropdown: false,
    showEditOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverThreadCommentPlugin);
  univer.registerPlugin(UniverThreadCommentUIPlugin);
  univer.registerPlugin(UniverSheetsThreadCommentPlugin);
  univer.registerPlugin(UniverSheetsThreadCommentUIPlugin);
  univer
    .__getInjector()
    .get(UserManagerService)
    .setCurrentUser({ userID: OWNER + PERSON, name: PERSON });
  return univer;
};
