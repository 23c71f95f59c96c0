import { LONGEST_REASON } from '../../core/record/acceptance';
import type { Locale } from '../../core/text/locale';
import { THIS_MACHINE, type PaneStore } from '../ports/pane-store';
import { Subscribable } from './subscribable';

/** How large letters are, beside Office's own. */
export const TEXT_SIZES = ['usual', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Reasons kept; the oldest go first. */
const MOST_REASONS = 12;

/** What a person likes, on this machine and in whatever workbook. */
export interface Preferences {
  /** `null`: as Office speaks. */
  readonly language: Locale | null;
  readonly textSize: TextSize;
  /** Reasons given before, the newest first. */
  readonly reasons: readonly string[];
}

const NONE: Preferences = { language: null, textSize: 'usual', reasons: [] };

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null;

/** What was kept, as far as it can be understood. */
const parse = (text: string): Preferences => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return NONE;
  }
  if (!isObject(json)) return NONE;
  const { language, textSize, reasons } = json;
  return {
    language: language === 'ja' || language === 'en' ? language : null,
    textSize: TEXT_SIZES.find((size) => size === textSize) ?? 'usual',
    reasons: (Array.isArray(reasons) ? reasons : [])
      .filter((reason) => typeof reason === 'string')
      .map((reason) => reason.slice(0, LONGEST_REASON))
      .slice(0, MOST_REASONS),
  };
};

/** Keeps what a person likes on this machine; one that keeps nothing forgets it with the pane. */
export class PreferenceSession extends Subscribable<Preferences> {
  private loading: Promise<void> | null = null;

  constructor(private readonly store: PaneStore) {
    super(NONE);
  }

  /** Fetches what is kept, once. */
  readonly load = (): Promise<void> => (this.loading ??= this.fetch());

  readonly setLanguage = (language: Locale | null): Promise<void> => this.keep({ language });

  readonly setTextSize = (textSize: TextSize): Promise<void> => this.keep({ textSize });

  /** Remembers a reason that was given. */
  readonly remember = (reason: string): Promise<void> =>
    this.change(({ reasons }) => ({
      reasons: [reason, ...reasons.filter((known) => known !== reason)].slice(0, MOST_REASONS),
    }));

  readonly forget = (reason: string): Promise<void> =>
    this.change(({ reasons }) => ({ reasons: reasons.filter((known) => known !== reason) }));

  readonly forgetReasons = (): Promise<void> => this.keep({ reasons: [] });

  private readonly fetch = async (): Promise<void> => {
    const kept = await this.store.get(THIS_MACHINE, 'preferences');
    if (kept.ok && kept.value !== null) this.setState(parse(kept.value));
  };

  private keep(changed: Partial<Preferences>): Promise<void> {
    return this.change(() => changed);
  }

  private async change(how: (known: Preferences) => Partial<Preferences>): Promise<void> {
    await this.load();
    const known = this.getState();
    this.setState({ ...known, ...how(known) });
    await this.store.put(THIS_MACHINE, 'preferences', JSON.stringify(this.getState()));
  }
}
