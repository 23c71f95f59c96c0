import { comparable } from '../text/text';
import type { Catalog } from './catalog';
import { parseCatalog } from './catalog-json';
import shiroi from './plans/shiroi-2.json';

// The rules stand above the plans: a bundled plan sets none of their figures.
const parsed = parseCatalog(shiroi, []);
if (!parsed.ok)
  throw new TypeError(`bundled plan: ${parsed.failure.path} ${parsed.failure.expected}`);

/** Plans that come with Shinko: 白井市第2次地域福祉計画, facts of its R4 sheet; its texts are samples of our own. */
export const BUNDLED_PLANS: readonly Catalog[] = [parsed.value];

/** The bundled plan that a sheet's title names. */
export const findBundledPlan = (plan: string | null): Catalog | undefined =>
  plan === null
    ? undefined
    : BUNDLED_PLANS.find((catalog) => comparable(catalog.plan) === comparable(plan));
