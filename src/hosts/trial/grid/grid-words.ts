import { LocaleType, mergeLocales, type IUniverConfig } from '@univerjs/core';
import DesignEnUS from '@univerjs/design/locale/en-US';
import DesignJaJP from '@univerjs/design/locale/ja-JP';
import DocsUIEnUS from '@univerjs/docs-ui/locale/en-US';
import DocsUIJaJP from '@univerjs/docs-ui/locale/ja-JP';
import SheetsEnUS from '@univerjs/sheets/locale/en-US';
import SheetsJaJP from '@univerjs/sheets/locale/ja-JP';
import ConditionalFormattingUIEnUS from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import ConditionalFormattingUIJaJP from '@univerjs/sheets-conditional-formatting-ui/locale/ja-JP';
import DataValidationEnUS from '@univerjs/sheets-data-validation/locale/en-US';
import DataValidationJaJP from '@univerjs/sheets-data-validation/locale/ja-JP';
import DataValidationUIEnUS from '@univerjs/sheets-data-validation-ui/locale/en-US';
import DataValidationUIJaJP from '@univerjs/sheets-data-validation-ui/locale/ja-JP';
import SheetsFormulaEnUS from '@univerjs/sheets-formula/locale/en-US';
import SheetsFormulaJaJP from '@univerjs/sheets-formula/locale/ja-JP';
import SheetsFormulaUIEnUS from '@univerjs/sheets-formula-ui/locale/en-US';
import SheetsFormulaUIJaJP from '@univerjs/sheets-formula-ui/locale/ja-JP';
import SheetsNumfmtUIEnUS from '@univerjs/sheets-numfmt-ui/locale/en-US';
import SheetsNumfmtUIJaJP from '@univerjs/sheets-numfmt-ui/locale/ja-JP';
import SheetsThreadCommentUIEnUS from '@univerjs/sheets-thread-comment-ui/locale/en-US';
import SheetsThreadCommentUIJaJP from '@univerjs/sheets-thread-comment-ui/locale/ja-JP';
import SheetsUIEnUS from '@univerjs/sheets-ui/locale/en-US';
import SheetsUIJaJP from '@univerjs/sheets-ui/locale/ja-JP';
import ThreadCommentUIEnUS from '@univerjs/thread-comment-ui/locale/en-US';
import ThreadCommentUIJaJP from '@univerjs/thread-comment-ui/locale/ja-JP';
import UIEnUS from '@univerjs/ui/locale/en-US';
import UIJaJP from '@univerjs/ui/locale/ja-JP';

/** The languages that the trial page speaks. */
export type GridLocale = 'ja' | 'en';

/** The grid's own menus, dialogs and function help in a language. */
export const gridWords = (locale: GridLocale): Pick<IUniverConfig, 'locale' | 'locales'> =>
  locale === 'ja'
    ? {
        locale: LocaleType.JA_JP,
        locales: {
          [LocaleType.JA_JP]: mergeLocales(
            DesignJaJP,
            DocsUIJaJP,
            ConditionalFormattingUIJaJP,
            DataValidationJaJP,
            DataValidationUIJaJP,
            SheetsFormulaJaJP,
            SheetsFormulaUIJaJP,
            SheetsJaJP,
            SheetsNumfmtUIJaJP,
            SheetsThreadCommentUIJaJP,
            SheetsUIJaJP,
            ThreadCommentUIJaJP,
            UIJaJP,
          ),
        },
      }
    : {
        locale: LocaleType.EN_US,
        locales: {
          [LocaleType.EN_US]: mergeLocales(
            DesignEnUS,
            DocsUIEnUS,
            ConditionalFormattingUIEnUS,
            DataValidationEnUS,
            DataValidationUIEnUS,
            SheetsFormulaEnUS,
            SheetsFormulaUIEnUS,
            SheetsEnUS,
            SheetsNumfmtUIEnUS,
            SheetsThreadCommentUIEnUS,
            SheetsUIEnUS,
            ThreadCommentUIEnUS,
            UIEnUS,
          ),
        },
      };
