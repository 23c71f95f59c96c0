import { hierarchyRenamed } from '../../../../src/core/rules/structure/hierarchy-renamed';
import { testRule } from '../test-rule';

testRule(hierarchyRenamed);
