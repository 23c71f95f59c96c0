import { BUNDLED_PLANS } from '../../../src/core/catalog/bundled';
import type { Catalog } from '../../../src/core/catalog/catalog';

/** The bundled plan, whose texts are samples. */
export const SAMPLES = BUNDLED_PLANS[0]!;

/** A plan with texts of a city's own in every place. */
export const withCityTexts = (catalog: Catalog, word = '市の文'): Catalog => ({
  ...catalog,
  sampleTexts: false,
  policies: catalog.policies.map((policy) => ({
    ...policy,
    directions: policy.directions.map((direction) => ({
      ...direction,
      projects: direction.projects.map((project) => ({
        ...project,
        goal: `${word}：${project.name}の目標`,
        measures: `・${word}：${project.name}の取り組み`,
      })),
    })),
  })),
  items: catalog.items.map((item) => ({ ...item, description: `${word}：${item.name}の内容` })),
});
